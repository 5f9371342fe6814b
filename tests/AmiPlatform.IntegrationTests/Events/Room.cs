using System.Net;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Hosting;

namespace AmiPlatform.IntegrationTests.Events;

/// <summary>An announced launch meeting and the people invited to it.</summary>
internal sealed class Room(PlatformFixture platform, HttpClient manager)
{
    public Guid CallId { get; } = Guid.CreateVersion7();

    public Guid MeetingId { get; private set; }

    public string Path => $"/api/events/meetings/{MeetingId}";

    public static Task<Room> OpenAsync(PlatformFixture platform, HttpClient manager, int capacity, int inDays = 7) =>
        OpenAsync(platform, manager, capacity, platform.Clock.GetUtcNow().AddDays(inDays));

    public static async Task<Room> OpenAsync(PlatformFixture platform, HttpClient manager, int capacity, DateTimeOffset startsAt, object[]? agenda = null)
    {
        var room = new Room(platform, manager);
        await platform.PublishCallAsync(room.CallId, startsAt, Math.Max(1, agenda?.Length ?? 0));
        room.MeetingId = await manager.LaunchOfAsync(room.CallId);
        var seats = new { agenda = agenda ?? [], venue = new { name = "Salle du conseil", commune = "Lens" }, capacity };
        (await manager.ReplaceAsync(room.Path, seats, "\"1\"")).Expect(HttpStatusCode.NoContent);
        (await manager.WriteAsync($"{room.Path}/announce", null, "\"2\"")).Expect(HttpStatusCode.NoContent);
        return room;
    }

    /// <summary>Invites <c>guest-1@…</c> and so on.</summary>
    /// <returns>The paths of the personal links.</returns>
    public async Task<string[]> InviteAsync(int guests, string name = "guest") =>
        [.. (await manager.WriteAsync($"{Path}/invitations", new { emails = Enumerable.Range(1, guests).Select(number => $"{name}-{number}@association.example") }))
            .Expect(HttpStatusCode.OK).Body.GetProperty("invitations").EnumerateArray().Select(invitation => new Uri(invitation.GetProperty("link").GetString()!).AbsolutePath)];

    public static Task<Answer> AnswerAsync(HttpClient client, string link, string answer, int companions = 0) => client.ReplaceAsync(link, new { answer, companions }, null);

    public async Task<Answer> CapacityAsync(int capacity) => await manager.ReplaceAsync($"{Path}/capacity", new { capacity }, (await manager.ReadAsync(Path)).Tag);

    public async Task<JsonElement> SeatingAsync() => (await manager.ReadAsync($"{Path}/seating?limit=200")).Expect(HttpStatusCode.OK).Body;

    public async Task<string?> StandingAsync(string link)
    {
        using var anyone = platform.Anonymous();
        var read = (await anyone.ReadAsync(link)).Expect(HttpStatusCode.OK).Body;
        return read.TryGetProperty("standing", out var standing) ? standing.GetString() : null;
    }
}
