using System.Net;
using AmiPlatform.IntegrationTests.Events;
using static AmiPlatform.IntegrationTests.Persistence.Scenes.Props;

namespace AmiPlatform.IntegrationTests.Persistence.Scenes;

internal static class MeetingScenes
{
    public const string Invite = "POST /api/events/meetings/{meetingId}/invitations";

    /// <summary>Whoever is invited is a guest, and SQLite is told of aggregates one row at a time; the mails of all are one statement.</summary>
    public const int RowsPerGuest = 1;

    public static IEnumerable<Scene> Of(Props props) =>
    [
        new("PUT /api/events/meetings/{meetingId}", Manager, async () => await props.AtAsync(Manager, await PlannedAsync(props), "", Seats(props))),
        new("POST /api/events/meetings/{meetingId}/announce", Manager, async () =>
        {
            var meeting = await PlannedAsync(props);
            (await props.DoAsync(Manager, HttpMethod.Put, await props.AtAsync(Manager, meeting, "", Seats(props)))).Expect(HttpStatusCode.NoContent);
            return await props.AtAsync(Manager, meeting, "/announce");
        }),
        Step(props, "reschedule", () => new { startsAt = props.Now.AddDays(30), endsAt = props.Now.AddDays(30).AddHours(2) }),
        Step(props, "postpone"),
        Step(props, "cancel", () => Because),
        new("PUT /api/events/meetings/{meetingId}/capacity", Manager, async () => await props.AtAsync(Manager, await AnnouncedAsync(props), "/capacity", new { capacity = 90 })),
        new("POST /api/events/meetings/{meetingId}/hold", Manager, async () =>
        {
            var meeting = await AnnouncedAsync(props);
            props.Platform.Clock.Advance(TimeSpan.FromDays(21));
            return await props.AtAsync(Manager, meeting, "/hold");
        }),
        new(Invite, Manager, async () =>
            new Asked($"{await AnnouncedAsync(props)}/invitations", new { emails = Addresses(props, "further").Concat(Addresses(props, "guest").Skip(1)) })),
        new("POST /api/events/meetings/{meetingId}/walk-ins", Manager, async () => new Asked($"{await AnnouncedAsync(props)}/walk-ins", new { name = "Sans invitation" })),
        Guest(props, "PUT", "answer", new { answer = "Attending", companions = 1 }),
        Guest(props, "POST", "renew-link"),
        Guest(props, "POST", "revoke-link"),
        new("GET /api/events/meetings/{meetingId}/attendance-sheet.{format}", Manager, async () => new Asked($"{(await SeatedAsync(props)).Path}/attendance-sheet.html")),
        new("GET /api/events/answers/{token}", null, async () => new Asked((await props.RoomAsync()).Links[0])),
        new("GET /api/events/answers/{token}/calendar.ics", null, async () => new Asked($"{(await props.RoomAsync()).Links[0]}/calendar.ics")),
        new("PUT /api/events/answers/{token}", null, async () => new Asked((await props.RoomAsync()).Links[0], new { answer = "Attending", companions = 1 })),
    ];

    private static object Seats(Props props) => new { agenda = Fullness.Agenda(props), venue = new { name = "Salle du conseil", commune = "Lens" }, capacity = 50 };

    private static IEnumerable<string> Addresses(Props props, string name) => Enumerable.Range(1, props.Rows).Select(guest => $"{name}-{guest}@association.example");

    private static Scene Step(Props props, string step, Func<object>? body = null) =>
        new($"POST /api/events/meetings/{{meetingId}}/{step}", Manager, async () => await props.AtAsync(Manager, await AnnouncedAsync(props), $"/{step}", body?.Invoke()));

    private static Scene Guest(Props props, string method, string step, object? body = null) => new(
        $"{method} /api/events/meetings/{{meetingId}}/guests/{{guestId}}/{step}",
        Manager,
        async () => await props.AtAsync(Manager, await props.GuestAsync((await props.RoomAsync()).Room), $"/{step}", body));

    private static async Task<Room> SeatedAsync(Props props)
    {
        var (room, links) = await props.RoomAsync();
        using var anyone = props.Platform.Anonymous();
        foreach (var link in links) (await Room.AnswerAsync(anyone, link, "Attending")).Expect(HttpStatusCode.OK);
        return room;
    }

    private static async Task<string> PlannedAsync(Props props)
    {
        var call = Guid.CreateVersion7();
        await props.Platform.PublishCallAsync(call, props.Now.AddDays(20));
        using var manager = await props.Platform.As(Manager);
        return $"/api/events/meetings/{await manager.LaunchOfAsync(call)}";
    }

    private static async Task<string> AnnouncedAsync(Props props) => (await props.RoomAsync()).Room.Path;
}
