using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.IntegrationTests.Access;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Territories;
using Microsoft.Extensions.DependencyInjection;
using static AmiPlatform.IntegrationTests.Persistence.Scenes.Props;

namespace AmiPlatform.IntegrationTests.Persistence.Scenes;

/// <summary>The territory and access.</summary>
internal static class OtherScenes
{
    public const string CloseGeneration = "POST /api/territories/generations/{generation}/close";

    private const string Finance = "finance";
    private const string Password = "correct horse battery staple 9";

    public static IEnumerable<Scene> Of(Props props) =>
    [
        new("POST /api/territories/communes/import", Manager, () => Task.FromResult(new Asked("/api/territories/communes/import", Csv: TerritoriesHost.Communes))),
        new("POST /api/territories/districts/import", Manager, () => Task.FromResult(new Asked("/api/territories/districts/import", Csv: Territory.Districts))),
        new("POST /api/territories/city-contracts", Manager, () => Task.FromResult(new Asked("/api/territories/city-contracts", Contract(props)))),
        new("GET /api/territories/city-contracts/{contractId}", null, async () => new Asked(await SignedAsync(props))),
        new("PUT /api/territories/city-contracts/{contractId}", Manager, async () =>
        {
            var contract = await SignedAsync(props);
            using var manager = await props.Platform.As(Manager);
            var read = (await Requests.ReadAsync(manager, contract)).Expect(HttpStatusCode.OK);
            var correction = Contract(props).Without("code").Without("amounts");
            correction["validFrom"] = read.Body.GetProperty("validFrom").GetString();
            return new Asked(contract, correction, read.Tag);
        }),
        new("PUT /api/territories/city-contracts/{contractId}/years/{year}", Manager, async () =>
        {
            var contract = await SignedAsync(props);
            using var manager = await props.Platform.As(Manager);
            var read = (await Requests.ReadAsync(manager, contract)).Expect(HttpStatusCode.OK);
            var year = read.Body.GetProperty("validFrom").GetString()![..4];
            return new Asked($"{contract}/years/{year}", new { amounts = Amounts(props) }, read.Tag);
        }),
        new("GET /api/territories/generations/{generation}", null, () => Task.FromResult(new Asked("/api/territories/generations/Qpv2024"))),
        new("POST /api/access/register", null, () => Task.FromResult(new Asked("/api/access/register", Registration(props)))),
        new("POST /api/access/confirm-email", null, async () =>
            new Asked("/api/access/confirm-email", new { code = await Registrations.CodeAsync(props.Platform.Services, $"noa-{props.Next()}@association.example", Password), password = Password })),
        new("POST /api/access/login", null, async () => new Asked("/api/access/login", await RegisteredAsync(props))),
        new("POST /api/access/refresh", null, async () => new Asked("/api/access/refresh", new { refreshToken = (await LoggedInAsync(props)).Body.GetProperty("refreshToken").GetString() })),
        new("POST /api/access/forgot-password", null, () => Task.FromResult(new Asked("/api/access/forgot-password", new { email = "association@demo.localhost" }))),
        new("POST /api/access/reset-password", null, async () => new Asked("/api/access/reset-password", new { code = await ResetCodes.OfNewAccountAsync(props.Platform), password = Password })),
        new("POST /api/access/logout", Finance, () => AnewAsync(props, "/api/access/logout")),
        new("POST /api/access/me/password", Finance, () => AnewAsync(props, "/api/access/me/password", new { currentPassword = PlatformFixture.Password, newPassword = PlatformFixture.Password })),
        new("DELETE /api/access/me/sessions", Editor, () => Task.FromResult(new Asked("/api/access/me/sessions"))),
        new("DELETE /api/access/me/sessions/{sessionId}", Finance, async () =>
        {
            props.Platform.SignInAnew(Finance);
            using var finance = await props.Platform.As(Finance);
            return new Asked($"/api/access/me/sessions/{(await finance.ReadAsync("/api/access/me/sessions")).Body.GetProperty("items")[0].GetProperty("id").GetString()}");
        }),
        new("POST /api/access/me/api-keys", Editor, () => Task.FromResult(new Asked("/api/access/me/api-keys", ApiKey(props)))),
        new("DELETE /api/access/me/api-keys/{keyId}", Editor, async () =>
        {
            using var editor = await props.Platform.As(Editor);
            var made = (await editor.WriteAsync("/api/access/me/api-keys", new { name = "Export", scopes = new[] { "applications:read" } })).Expect(HttpStatusCode.Created);
            return new Asked($"/api/access/me/api-keys/{made.Body.GetProperty("id").GetString()}");
        }),
        new("POST /api/access/me/second-factor", Finance, async () =>
        {
            await GivenFactor.TakenAsync(props.Platform, props.Platform.AccountId(Finance));
            return await AnewAsync(props, "/api/access/me/second-factor", new { currentPassword = PlatformFixture.Password });
        }),
        new("POST /api/access/me/second-factor/confirm", Finance, async () =>
        {
            var finance = props.Platform.AccountId(Finance);
            await GivenFactor.TakenAsync(props.Platform, finance);
            props.Platform.SignInAnew(Finance);
            var app = await GivenFactor.BegunAsync(props.Platform, finance);
            using var signedIn = await props.Platform.As(Finance);
            return new Asked("/api/access/me/second-factor/confirm", new { twoFactorCode = app.Code() });
        }),
        new("POST /api/access/me/second-factor/recovery-codes", Finance, () => WithAppAsync(props, "/api/access/me/second-factor/recovery-codes")),
        new("POST /api/access/me/second-factor/switch-off", Finance, () => WithAppAsync(props, "/api/access/me/second-factor/switch-off")),
        new("POST /api/access/users/{userId}/second-factor/reset", Administrator, async () =>
        {
            var id = (await Registrations.RegisteredAsync(props.Platform, $"alix-{props.Next()}@association.example")).GetProperty("id").GetGuid();
            await GivenFactor.ToAsync(props.Platform, id);
            return await props.AtAsync(Administrator, $"/api/access/users/{id}", "/second-factor/reset");
        }),
        new("PUT /api/access/users/{userId}/funder", Administrator, async () =>
        {
            var funder = await props.Story.FunderAsync(await props.Story.PublishedCallAsync());
            return await props.AtAsync(Administrator, $"/api/access/users/{props.Platform.AccountId("funder-agent")}", "/funder", new { funderId = funder });
        }),
        new("PUT /api/access/users/{userId}/roles", Administrator, async () =>
            await props.AtAsync(Administrator, await UserAsync(props, "Auditor", "Administrator"), "/roles", new { roles = new[] { "Instructor", "ProgrammeManager" } })),
        new("POST /api/access/users/{userId}/deactivate", Administrator, async () => await props.AtAsync(Administrator, await UserAsync(props, "Administrator"), "/deactivate")),
        new("POST /api/access/users/{userId}/reactivate", Administrator, async () =>
        {
            var user = await UserAsync(props, "Administrator");
            await props.StepAsync(Administrator, user, "/deactivate");
            return await props.AtAsync(Administrator, user, "/reactivate");
        }),
        new("POST /api/platform/signatories", Administrator, () => Task.FromResult(new Asked("/api/platform/signatories", Power(props)))),
        new("GET /api/platform/signatories/{signatoryId}", Administrator, async () => new Asked(await EmpoweredAsync(props))),
        new("POST /api/platform/signatories/{signatoryId}/end", Administrator, async () => await props.AtAsync(Administrator, await EmpoweredAsync(props), "/end", new { lastDay = "2027-06-30" })),
        new("PUT /api/platform/mail-preferences", Editor, () => Task.FromResult(new Asked("/api/platform/mail-preferences", new { mailings = "Immediate" }))),
        new("POST /api/platform/mail-unsubscriptions/{token}", null, () =>
            Task.FromResult(new Asked($"/api/platform/mail-unsubscriptions/{props.Platform.Services.GetRequiredService<UnsubscribeTokens>().TokenOf("guest@example.org")}"))),
        new("POST /api/access/staff-invitations", Administrator, async () => new Asked("/api/access/staff-invitations", await InvitedTwiceAsync(props))),
        new("DELETE /api/access/staff-invitations/{invitationId}", Administrator, async () =>
        {
            using var administrator = await props.Platform.As(Administrator);
            var invited = (await administrator.WriteAsync("/api/access/staff-invitations", Staff(props))).Expect(HttpStatusCode.Created);
            return new Asked($"/api/access/staff-invitations/{invited.Id}");
        }),
        new("POST /api/access/staff-invitations/accept", null, async () =>
            new Asked("/api/access/staff-invitations/accept", new { code = await StaffInvitationCodes.OfNewInvitationAsync(props.Platform), password = Password })),
        new("GET /api/platform/persons/{personId}/export", Administrator, () => Task.FromResult(new Asked($"/api/platform/persons/{props.EditorId}/export"))),
        new("GET /api/platform/retention", Administrator, () => Task.FromResult(new Asked("/api/platform/retention"))),
        new("POST /api/platform/persons/{personId}/erase", Administrator, async () =>
            new Asked($"/api/platform/persons/{(await Registrations.RegisteredAsync(props.Platform, $"alix-{props.Next()}@association.example")).GetProperty("id").GetGuid()}/erase")),
        new("GET /api/access/users/{userId}", Administrator, () => Task.FromResult(new Asked($"/api/access/users/{props.EditorId}"))),
    ];

    /// <summary>A request that ends the session that sends it.</summary>
    private static Task<Asked> AnewAsync(Props props, string path, object? body = null)
    {
        props.Platform.SignInAnew(Finance);
        return Task.FromResult(new Asked(path, body));
    }

    /// <summary>A request of somebody who has an app.</summary>
    private static async Task<Asked> WithAppAsync(Props props, string path)
    {
        var finance = props.Platform.AccountId(Finance);
        await GivenFactor.TakenAsync(props.Platform, finance);
        props.Platform.SignInAnew(Finance);
        using var signedIn = await props.Platform.As(Finance);
        var app = await GivenFactor.ToAsync(props.Platform, finance);
        return new Asked(path, new { currentPassword = PlatformFixture.Password, twoFactorCode = app.Code() });
    }

    /// <summary>A generation is closed for good, so that comes after all others.</summary>
    public static Scene LastOf(Props props) => new(
        CloseGeneration,
        Manager,
        () => props.AtAsync(Manager, "/api/territories/generations/Qpv2024", "/close", new { lastDay = "2030-12-31", reason = "Décret 2030-1" }),
        Once: true);

    /// <summary>A key with one scope or two.</summary>
    public static object ApiKey(Props props) => new { name = "Export", scopes = props.Rows == 1 ? new[] { "applications:read" } : ["applications:read", "operators:read-own"] };

    /// <summary>A power to sign one matter or two.</summary>
    public static object Power(Props props) =>
        new { holder = "Claire Dumont", capacity = "Vice-présidente", act = "Arrêté n° 2027-014", scope = props.Rows == 1 ? new[] { "Letters" } : ["Letters", "Decisions"], from = "2027-01-11" };

    private static async Task<string> EmpoweredAsync(Props props)
    {
        using var administrator = await props.Platform.As(Administrator);
        return $"/api/platform/signatories/{(await administrator.WriteAsync("/api/platform/signatories", Power(props))).Expect(HttpStatusCode.Created).Id}";
    }

    private static object Registration(Props props) => new { email = $"alix-{props.Next()}@association.example", password = Password };

    private static async Task<object> RegisteredAsync(Props props)
    {
        var email = $"alix-{props.Next()}@association.example";
        await Registrations.RegisteredAsync(props.Platform, email, Password);
        return new { email, password = Password };
    }

    private static object Staff(Props props) => new { email = $"alix-{props.Next()}@agglo.example", displayName = "Alix", roles = new[] { "Instructor", "Finance" } };

    /// <summary>An invitation in the place of another one.</summary>
    private static async Task<object> InvitedTwiceAsync(Props props)
    {
        using var administrator = await props.Platform.As(Administrator);
        var invitation = Staff(props);
        (await administrator.WriteAsync("/api/access/staff-invitations", invitation)).Expect(HttpStatusCode.Created);
        return invitation;
    }

    private static async Task<string> UserAsync(Props props, params string[] roles)
    {
        var user = $"/api/access/users/{(await Registrations.RegisteredAsync(props.Platform, $"alix-{props.Next()}@association.example")).GetProperty("id").GetGuid()}";
        (await props.DoAsync(Administrator, HttpMethod.Put, await props.AtAsync(Administrator, user, "/roles", new { roles }))).Expect(HttpStatusCode.NoContent);
        return user;
    }

    private static async Task<Answer> LoggedInAsync(Props props)
    {
        var registration = await RegisteredAsync(props);
        using var anyone = props.Platform.Anonymous();
        return (await anyone.WriteAsync("/api/access/login", registration)).Expect(HttpStatusCode.OK);
    }

    /// <summary>Contracts follow one another, for no day has two.</summary>
    private static JsonObject Contract(Props props)
    {
        var number = props.Next();
        var contract = Territory.Contract($"CN{number:00000}I", $"{2100 + number}-01-01", $"{2100 + number}-12-31");
        contract["signedOn"] = "2024-01-01";
        if (props.Rows == 1) return contract.Without("amounts");
        foreach (var list in new[] { "signatories", "axes" })
            for (var row = 0; row < props.Rows; row++) contract[list]!.AsArray().Add($"Partie {row}");
        contract["communes"]!.AsArray().Add("62771");
        contract["amounts"] = new JsonArray([.. Amounts(props).Select(amount =>
        {
            amount["year"] = 2100 + number;
            return amount;
        })]);
        return contract;
    }

    private static IEnumerable<JsonObject> Amounts(Props props) => Enumerable.Range(0, props.Rows).Select(row => new JsonObject
    {
        ["funder"] = "Other",
        ["name"] = $"Bailleur {row}",
        ["kind"] = "Specific",
        ["amount"] = 10,
    });

    private static async Task<string> SignedAsync(Props props)
    {
        using var manager = await props.Platform.As(Manager);
        return $"/api/territories/city-contracts/{await manager.SignedAsync(Contract(props))}";
    }
}
