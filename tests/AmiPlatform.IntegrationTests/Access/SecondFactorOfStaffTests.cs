using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Access.Demonstration;
using AmiPlatform.BuildingBlocks.Application.Access;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.AccessHost;
using static AmiPlatform.IntegrationTests.Access.SecondFactorHost;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Where a second factor is compulsory for staff, whoever has none does nothing but enrol it.</summary>
public sealed class SecondFactorOfStaffTests : IAsyncLifetime
{
    private const string Users = "/api/access/users";
    private const string DemonstrationPassword = "demonstration of a factor";
    private readonly AccessHost host = new() { Settings = { ("SecondFactor:CompulsoryForStaff", "true"), ("Demonstration:Enabled", "true"), ("Demonstration:Password", DemonstrationPassword) } };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Staff_without_an_app_sign_in_to_enrol_it_and_for_nothing_else()
    {
        var email = await host.StaffAsync(Roles.Administrator);
        using var answer = await host.LogInAsync(email);
        var signedIn = await BodyAsync(answer);
        signedIn.GetProperty("mustEnrol").GetBoolean().ShouldBeTrue();
        using var owner = host.Client();
        owner.DefaultRequestHeaders.Authorization = new("Bearer", signedIn.GetProperty("accessToken").GetString());

        var me = await owner.GetFromJsonAsync<JsonElement>("/api/access/me", Stop);
        me.GetProperty("mustEnrol").GetBoolean().ShouldBeTrue();
        (me.GetProperty("roles").GetArrayLength(), me.GetProperty("permissions").GetArrayLength()).ShouldBe((0, 0));
        foreach (var path in new[] { Users, "/api/platform/audit", "/api/access/me/sessions", "/api/platform/mail-preferences" })
        {
            using var refused = await owner.GetAsync(path, Stop);
            (refused.StatusCode, (await BodyAsync(refused)).GetProperty("code").GetString()).ShouldBe((HttpStatusCode.Forbidden, "access.second-factor-missing"), path);
        }

        (await owner.SendAsync("/api/access/me/password", new { currentPassword = Password, newPassword = "a boat leaves before dawn" })).ShouldBe((HttpStatusCode.Forbidden, "access.second-factor-missing"));
        (await host.CountAsync("platform_audit_entries", "Action = 'BrowseUsers' AND Refusal = 'access.second-factor-missing'")).ShouldBe(1);
        using var refreshed = await owner.PostAsJsonAsync("/api/access/refresh", new { refreshToken = signedIn.GetProperty("refreshToken").GetString() }, Stop);
        (await BodyAsync(refreshed)).GetProperty("mustEnrol").GetBoolean().ShouldBeTrue();

        await host.EnrolledAsync(owner);
        (await owner.GetAsync(Users, Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await owner.GetFromJsonAsync<JsonElement>("/api/access/me", Stop)).TryGetProperty("mustEnrol", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_switches_it_off_must_enrol_again()
    {
        using var owner = await host.SignedInAsync(await host.StaffAsync(Roles.Auditor));
        var (app, _) = await host.EnrolledAsync(owner);
        using var answer = await owner.PostAsJsonAsync($"{Place}/switch-off", new { currentPassword = Password, twoFactorCode = app.Code(1) }, Stop);
        var signedIn = await BodyAsync(answer);
        signedIn.GetProperty("mustEnrol").GetBoolean().ShouldBeTrue();
        owner.DefaultRequestHeaders.Authorization = new("Bearer", signedIn.GetProperty("accessToken").GetString());
        (await owner.GetAsync("/api/platform/audit", Stop)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await host.EnrolledAsync(owner);
        (await owner.GetAsync("/api/platform/audit", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_goes_on_that_an_account_made_while_it_had_a_factor()
    {
        using var owner = await host.SignedInAsync(await host.StaffAsync(Roles.Auditor));
        await host.EnrolledAsync(owner);
        using var made = await owner.PostAsJsonAsync("/api/access/me/api-keys", new { name = "Supervision", scopes = new[] { "platform:read-messages" } }, Stop);
        using var program = host.Client();
        program.DefaultRequestHeaders.Authorization = new("Bearer", (await BodyAsync(made)).GetProperty("key").GetString());
        (await program.GetAsync("/api/platform/dead-messages", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Members_of_operators_and_the_accounts_of_the_demonstration_need_none()
    {
        using var member = await host.LogInAsync(await host.RegisterAsync());
        (await BodyAsync(member)).TryGetProperty("mustEnrol", out _).ShouldBeFalse();

        await host.Services.GetRequiredService<DemonstrationAccounts>().EnsureAsync(Stop);
        using var demonstration = await host.LogInAsync("administrator@demo.localhost", DemonstrationPassword);
        var signedIn = await BodyAsync(demonstration);
        signedIn.TryGetProperty("mustEnrol", out _).ShouldBeFalse();
        using var administrator = host.Client();
        administrator.DefaultRequestHeaders.Authorization = new("Bearer", signedIn.GetProperty("accessToken").GetString());
        (await administrator.GetAsync(Users, Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_administrator_takes_the_factor_of_somebody_else_who_lost_it()
    {
        using var administrator = await host.SignedInAsync(await host.StaffAsync(Roles.Administrator));
        await host.EnrolledAsync(administrator);
        var email = await host.StaffAsync(Roles.Finance);
        using var owner = await host.SignedInAsync(email);
        await host.EnrolledAsync(owner);
        var (mine, theirs) = (await IdAsync(administrator), await IdAsync(owner));

        (await ResetAsync(administrator, mine)).ShouldBe((HttpStatusCode.UnprocessableEntity, "access.second-factor-own"));
        (await ResetAsync(owner, mine)).ShouldBe((HttpStatusCode.Forbidden, "access.permission-missing"));
        (await administrator.GetFromJsonAsync<JsonElement>($"{Users}/{theirs}", Stop)).GetProperty("isTwoFactorEnabled").GetBoolean().ShouldBeTrue();
        (await ResetAsync(administrator, theirs)).ShouldBe((HttpStatusCode.NoContent, null));
        (await ResetAsync(administrator, theirs)).ShouldBe((HttpStatusCode.Conflict, "access.second-factor-not-held"));

        (await owner.GetAsync("/api/access/me", Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.SignInAsync(email)).ShouldBe((HttpStatusCode.OK, null));
        (await host.CountAsync("platform_audit_entries", $"Action = 'ResetSecondFactor' AND Refusal IS NULL AND Subject = 'Account:{theirs}' AND ActorId = '{mine.ToString().ToUpperInvariant()}'")).ShouldBe(1);
        (await host.CountAsync("platform_mail", $"Recipient = '{email}' AND Template = 'access.second-factor-reset'")).ShouldBe(1);
        (await host.CountAsync("platform_second_factors", $"AccountId = '{theirs.ToString().ToUpperInvariant()}'")).ShouldBe(0);
    }

    private static async Task<Guid> IdAsync(HttpClient client) => (await client.GetFromJsonAsync<JsonElement>("/api/access/me", Stop)).GetProperty("id").GetGuid();

    private static async Task<(HttpStatusCode Status, string? Code)> ResetAsync(HttpClient client, Guid id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Users}/{id}/second-factor/reset", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await client.SendAsync(request, Stop);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : (await BodyAsync(answer)).GetProperty("code").GetString());
    }
}
