using System.Globalization;
using System.Net;
using AmiPlatform.IntegrationTests.Events;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;

namespace AmiPlatform.IntegrationTests.Persistence.Scenes;

/// <summary>What scenes need again and again.</summary>
internal sealed class Props(PlatformFixture platform)
{
    public const string Manager = "programme-manager", Association = "association", Editor = "association-editor", Instructor = "instructor", Administrator = "administrator";
    public static readonly object Because = new { reason = "C’est ainsi." };
    private static readonly string[] FurtherMembers = ["association-viewer", "instructor", "evaluator", "committee-member", "finance", "auditor"];

    private int number;
    private (Guid Call, Guid Holder)? crowd;

    /// <summary>How many of its kind a thing of a scene has beside it: files of a call and an operator, guests of a meeting, questions on a call, invitations of an operator.</summary>
    public int Rows { get; set; } = 1;

    public PlatformFixture Platform => platform;

    public Story Story { get; } = new(platform);

    public DateTimeOffset Now => platform.Clock.GetUtcNow();

    public int Next() => ++number;

    public Guid EditorId => platform.AccountId(Editor);

    /// <summary>A step from a thing's address, at the version that the account reads now.</summary>
    public async Task<Asked> AtAsync(string account, string path, string step, object? body = null)
    {
        using var client = await platform.As(account);
        return new Asked(path + step, body, (await Requests.ReadAsync(client, path)).Expect(HttpStatusCode.OK).Tag);
    }

    /// <summary>Does what a scene asks.</summary>
    public async Task<Answer> DoAsync(string account, HttpMethod method, Asked asked)
    {
        using var client = await platform.As(account);
        return method == HttpMethod.Put ? await client.ReplaceAsync(asked.Path, asked.Body!, asked.Tag) : await client.WriteAsync(asked.Path, asked.Body, asked.Tag);
    }

    public async Task<Answer> StepAsync(string account, string path, string step, object? body = null) =>
        (await DoAsync(account, HttpMethod.Post, await AtAsync(account, path, step, body))).Expect(HttpStatusCode.NoContent);

    /// <summary>An account accepts what the association invites it to.</summary>
    public async Task JoinAsync(string path, string account, string role)
    {
        using var association = await platform.As(Association);
        await association.JoinAsync(platform, Guid.Parse(path.Split('/')[^1]), account, role);
    }

    /// <summary>An operator of the association, its commitment signed.</summary>
    public async Task<string> OperatorAsync()
    {
        var path = $"/api/operators/{await Story.RegisteredOperatorAsync(Siret(500 + Next()))}";
        if (Rows == 1) return path;
        using var association = await platform.As(Association);
        foreach (var member in FurtherMembers) await JoinAsync(path, member, "Viewer");
        for (var row = 1; row < Rows; row++)
            (await association.WriteAsync($"{path}/invitations", new { email = $"beside-{row}@association.example", role = "Editor" })).Expect(HttpStatusCode.OK);
        return path;
    }

    /// <summary>A call and an operator of the association for a file, which stands alone in them or among many.</summary>
    public async Task<(Guid Call, Guid Holder)> GroundAsync()
    {
        if (Rows == 1) return (await Fullness.PublishedCallAsync(this), await Story.RegisteredOperatorAsync(Siret(500 + Next())));
        if (crowd is { } made && await IsOpenAsync(made.Call)) return made;
        var (call, holder) = (await Fullness.PublishedCallAsync(this), await Story.RegisteredOperatorAsync(Siret(500 + Next())));
        for (var row = 1; row < Rows; row++)
        {
            var (file, version) = await Story.ReadyDraftAsync(call, holder);
            if (row % 2 == 0) (await Story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK);
        }

        crowd = (call, holder);
        return (call, holder);
    }

    private async Task<bool> IsOpenAsync(Guid call)
    {
        using var anyone = platform.Anonymous();
        return (await Requests.ReadAsync(anyone, $"/api/calls/{call}")).Expect(HttpStatusCode.OK).Body.GetProperty("phase").GetString() == "Open";
    }

    /// <summary>An announced meeting with two guests or more.</summary>
    public async Task<(Room Room, string[] Links)> RoomAsync(int atLeast = 2)
    {
        var guests = Math.Max(atLeast, Rows);
        using var manager = await platform.As(Manager);
        var room = await Room.OpenAsync(platform, manager, 80, Now.AddDays(20), Rows == 1 ? [] : Fullness.Agenda(this));
        using var later = await platform.As(Manager);
        var invited = (await later.WriteAsync($"{room.Path}/invitations", new { emails = Enumerable.Range(1, guests).Select(guest => $"guest-{guest}@association.example") })).Expect(HttpStatusCode.OK);
        return (room, [.. invited.Body.GetProperty("invitations").EnumerateArray().Select(invitation => new Uri(invitation.GetProperty("link").GetString()!).AbsolutePath)]);
    }

    public async Task<string> GuestAsync(Room room)
    {
        using var manager = await platform.As(Manager);
        var guest = (await Requests.ReadAsync(manager, $"{room.Path}/guests")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0];
        return $"{room.Path}/guests/{guest.GetProperty("id").GetGuid()}";
    }

    public static string Siret(int number)
    {
        var siren = WithLuhn(string.Create(CultureInfo.InvariantCulture, $"9000{number:0000}"));
        return WithLuhn($"{siren}0001");
    }

    private static string WithLuhn(string digits)
    {
        var sum = digits.Reverse().Select((digit, index) => index % 2 == 0 ? (digit - '0') * 2 : digit - '0').Sum(value => value > 9 ? value - 9 : value);
        return digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
