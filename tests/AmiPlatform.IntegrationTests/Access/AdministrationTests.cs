using System.Net;
using System.Net.Http.Headers;
using AmiPlatform.BuildingBlocks.Access;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>What an administrator does with accounts: roles, deactivation, and that somebody is left who administers.</summary>
public sealed class AdministrationTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly string[] Both = ["Instructor", "ProgrammeManager"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Roles_are_given_and_taken_and_end_every_session_of_the_account()
    {
        var (id, email) = await RegisteredAsync();
        using var administrator = await platform.As("administrator");
        using var person = await SignedInAsync(email);

        await ChangeRolesAsync(administrator, id, "ProgrammeManager", "Instructor");
        (await person.ReadAsync("/api/access/me")).Expect(HttpStatusCode.Unauthorized);
        using var staff = await SignedInAsync(email);
        Roles((await staff.ReadAsync("/api/access/me")).Body).ShouldBe(Both);

        await ChangeRolesAsync(administrator, id);
        (await staff.ReadAsync("/api/access/me")).Expect(HttpStatusCode.Unauthorized);
        var shown = (await administrator.ReadAsync($"/api/access/users/{id}")).Expect(HttpStatusCode.OK);
        Roles(shown.Body).ShouldBeEmpty();
        (await platform.CountAsync("platform_audit_entries", $"Action = 'ChangeRoles' AND Subject = 'Account:{id}' AND Changes LIKE '%ProgrammeManager%'")).ShouldBe(2);

        using var again = await SignedInAsync(email);
        (await administrator.ReplaceAsync($"/api/access/users/{id}/roles", new { roles = Array.Empty<string>() }, shown.Tag)).Expect(HttpStatusCode.NoContent).Tag.ShouldBe(shown.Version);
        (await again.ReadAsync("/api/access/me")).Expect(HttpStatusCode.OK);
        (await platform.CountAsync("platform_audit_entries", $"Action = 'ChangeRoles' AND Subject = 'Account:{id}'")).ShouldBe(2, "what changes nothing ends nothing");
    }

    [Fact]
    public async Task Whoever_is_no_agent_of_a_funder_any_more_acts_for_none()
    {
        var (id, _) = await RegisteredAsync();
        var story = new Story(platform);
        var funder = await story.FunderAsync(await story.PublishedCallAsync());
        using var administrator = await platform.As("administrator");
        await ChangeRolesAsync(administrator, id, "FunderAgent");
        (await administrator.ReplaceAsync($"/api/access/users/{id}/funder", new { funderId = funder }, "*")).Expect(HttpStatusCode.NoContent);

        await ChangeRolesAsync(administrator, id, "FunderAgent", "Finance");
        (await administrator.ReadAsync($"/api/access/users/{id}")).Body.GetProperty("funderId").GetGuid().ShouldBe(funder);
        await ChangeRolesAsync(administrator, id, "Finance");
        (await administrator.ReadAsync($"/api/access/users/{id}")).Body.TryGetProperty("funderId", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Roles_that_there_are_not_or_that_are_named_twice_are_refused_where_they_stand()
    {
        var (id, _) = await RegisteredAsync();
        using var administrator = await platform.As("administrator");
        var path = $"/api/access/users/{id}/roles";
        var unknown = (await administrator.ReplaceAsync(path, new { roles = new[] { "Auditor", "King" } }, "*")).Expect(HttpStatusCode.BadRequest).Body.GetProperty("errors");
        unknown.GetProperty("/roles/1")[0].GetProperty("message").GetString()!.ShouldStartWith("King is not a role; there are: Administrator, ");
        var twice = (await administrator.ReplaceAsync(path, new { roles = new[] { "Auditor", "Auditor" } }, "*")).Expect(HttpStatusCode.BadRequest).Body.GetProperty("errors");
        twice.GetProperty("/roles")[0].GetProperty("message").GetString().ShouldBe("A role is named more than once: Auditor, Auditor.");
        twice.GetProperty("/roles")[0].GetProperty("code").GetString().ShouldBe("access.role-twice");
        (await administrator.ReplaceAsync(path, new { roles = Both }, "\"1\"")).Expect(HttpStatusCode.PreconditionFailed).Code.ShouldBe("http.version-not-current");
        (await administrator.ReplaceAsync(path, new { roles = Both }, null)).Expect(HttpStatusCode.PreconditionRequired);
        (await administrator.ReplaceAsync($"/api/access/users/{Guid.CreateVersion7()}/roles", new { roles = Both }, "*")).Expect(HttpStatusCode.NotFound).Code.ShouldBe("access.user-not-found");
    }

    [Fact]
    public async Task A_deactivated_account_is_signed_in_nowhere_and_nobody_signs_in_with_it_until_it_is_reactivated()
    {
        var (id, email) = await RegisteredAsync();
        using var administrator = await platform.As("administrator");
        await ChangeRolesAsync(administrator, id, "Finance");
        using var anyone = platform.Anonymous();
        var tokens = (await anyone.WriteAsync("/api/access/login", Credentials(email))).Expect(HttpStatusCode.OK).Body;
        using var person = await SignedInAsync(email);

        await StepAsync(administrator, id, "deactivate");
        (await person.ReadAsync("/api/access/me")).Expect(HttpStatusCode.Unauthorized);
        (await anyone.WriteAsync("/api/access/refresh", new { refreshToken = tokens.GetProperty("refreshToken").GetString() })).Expect(HttpStatusCode.Unauthorized);
        var right = (await anyone.WriteAsync("/api/access/login", Credentials(email))).Expect(HttpStatusCode.Unauthorized);
        var wrong = (await anyone.WriteAsync("/api/access/login", new { email, password = "not the password" })).Expect(HttpStatusCode.Unauthorized);
        (right.Code, right.Body.GetProperty("detail").GetString()).ShouldBe((wrong.Code, wrong.Body.GetProperty("detail").GetString()));
        (await platform.CountAsync("platform_audit_entries", $"Action = 'LogIn' AND Subject = 'Account:{id}' AND Refusal = 'access.account-deactivated'")).ShouldBe(1);
        (await anyone.WriteAsync("/api/access/forgot-password", new { email })).Expect(HttpStatusCode.NoContent);
        (await platform.CountAsync("platform_mail", $"Recipient = '{email}' AND Fact LIKE 'access.password-reset:%'")).ShouldBe(0);

        var shown = (await administrator.ReadAsync($"/api/access/users/{id}")).Expect(HttpStatusCode.OK).Body;
        shown.GetProperty("deactivatedAt").GetDateTimeOffset().ShouldBe(platform.Clock.GetUtcNow());
        (await ListedAsync(administrator, email, active: false)).ShouldBe(1);
        (await ListedAsync(administrator, email, active: true)).ShouldBe(0);
        var again = (await administrator.WriteAsync($"/api/access/users/{id}/deactivate", null, "*")).Expect(HttpStatusCode.Conflict);
        again.Code.ShouldBe("access.account-is-deactivated");
        (again.Body.GetProperty("state").GetString(), again.Body.GetProperty("allowedActions")[0].GetString()).ShouldBe(("Deactivated", "reactivate"));

        await StepAsync(administrator, id, "reactivate");
        using var back = await SignedInAsync(email);
        Roles((await back.ReadAsync("/api/access/me")).Body).ShouldBe(["Finance"]);
        (await administrator.WriteAsync($"/api/access/users/{id}/reactivate", null, "*")).Expect(HttpStatusCode.Conflict).Code.ShouldBe("access.account-is-active");
        (await platform.CountAsync("platform_audit_entries", $"Action IN ('DeactivateUser', 'ReactivateUser') AND Subject = 'Account:{id}' AND Changes LIKE '%deactivatedAt%'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_code_that_was_sent_before_the_deactivation_opens_nothing()
    {
        var (id, email) = await RegisteredAsync();
        await using var scope = platform.Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<AccountKeeper>().FindByEmailAsync(email))!;
        var code = scope.ServiceProvider.GetRequiredService<BuildingBlocks.Access.Passwords.PasswordResetTokens>().Make(account);
        using var administrator = await platform.As("administrator");
        await StepAsync(administrator, id, "deactivate");
        using var anyone = platform.Anonymous();
        (await anyone.WriteAsync("/api/access/reset-password", new { code, password = PlatformFixture.Password })).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("access.reset-code-not-valid");
    }

    [Fact]
    public async Task A_sign_in_that_checked_the_password_before_the_account_changed_opens_no_session()
    {
        var (id, email) = await RegisteredAsync();
        await using var scope = platform.Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<AccountKeeper>().FindByEmailAsync(email))!;
        var context = scope.ServiceProvider.GetRequiredService<AccessDbContext>();
        var opener = scope.ServiceProvider.GetRequiredService<SessionOpener>();
        using var administrator = await platform.As("administrator");

        await ChangeRolesAsync(administrator, id, "Auditor");
        (await context.AdmitAsync(account, opener.Begin(account), null, platform.Clock.GetUtcNow(), new(), Stop)).ShouldBe(AccessErrors.SignInRefused);
        await StepAsync(administrator, id, "deactivate");
        (await context.AdmitAsync(account, opener.Begin(account), null, platform.Clock.GetUtcNow(), new(), Stop)).ShouldBe(AccessErrors.SignInRefused);
        (await platform.CountAsync("platform_account_sessions", $"AccountId = '{id.ToString().ToUpperInvariant()}'")).ShouldBe(0);
        (await platform.CountAsync("platform_audit_entries", $"Subject = 'Account:{id}' AND Action = 'LogIn' AND Refusal IN ('access.sign-in-refused', 'access.account-deactivated')")).ShouldBe(2);
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role_and_the_account()
    {
        using var administrator = await platform.As("administrator");
        var own = platform.AccountId("administrator");
        var (second, email) = await RegisteredAsync();
        await ChangeRolesAsync(administrator, second, "Administrator");
        await StepAsync(administrator, second, "deactivate");

        var before = (await administrator.ReadAsync($"/api/access/users/{own}")).Expect(HttpStatusCode.OK);
        (await administrator.ReplaceAsync($"/api/access/users/{own}/roles", new { roles = new[] { "Auditor" } }, before.Tag)).Expect(HttpStatusCode.Conflict).Code.ShouldBe("access.last-administrator");
        (await administrator.WriteAsync($"/api/access/users/{own}/deactivate", null, before.Tag)).Expect(HttpStatusCode.Conflict).Code.ShouldBe("access.last-administrator");
        (await administrator.ReadAsync($"/api/access/users/{own}")).Expect(HttpStatusCode.OK).Tag.ShouldBe(before.Tag);
        await ChangeRolesAsync(administrator, own, "Administrator", "Auditor");
        platform.SignInAnew("administrator");

        using var anew = await platform.As("administrator");
        await ChangeRolesAsync(anew, own, "Administrator");
        platform.SignInAnew("administrator");
        using var last = await platform.As("administrator");
        await StepAsync(last, second, "reactivate");
        using var other = await SignedInAsync(email);
        await StepAsync(other, own, "deactivate");
        (await last.ReadAsync("/api/access/me")).Expect(HttpStatusCode.Unauthorized);
        await StepAsync(other, own, "reactivate");
        await ChangeRolesAsync(other, second);
        platform.SignInAnew("administrator");
    }

    [Fact]
    public async Task Of_two_administrators_who_deactivate_each_other_at_once_one_is_left()
    {
        using var administrator = await platform.As("administrator");
        var own = platform.AccountId("administrator");
        var (second, email) = await RegisteredAsync();
        await ChangeRolesAsync(administrator, second, "Administrator");
        using var other = await SignedInAsync(email);

        var answers = await Task.WhenAll(
            administrator.WriteAsync($"/api/access/users/{second}/deactivate", null, "*"), other.WriteAsync($"/api/access/users/{own}/deactivate", null, "*"));

        answers.Count(answer => answer.Status == HttpStatusCode.NoContent).ShouldBe(1);
        answers.Single(answer => answer.Status != HttpStatusCode.NoContent).Status.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.Unauthorized);
        if (answers[1].Status == HttpStatusCode.NoContent) await StepAsync(other, own, "reactivate");
        platform.SignInAnew("administrator");
        using var left = await platform.As("administrator");
        var shown = (await left.ReadAsync($"/api/access/users/{second}")).Body;
        if (shown.TryGetProperty("deactivatedAt", out _)) return;
        await ChangeRolesAsync(left, second);
    }

    [Fact]
    public async Task Two_changes_that_saw_each_others_administrator_are_not_both_accepted()
    {
        using var administrator = await platform.As("administrator");
        var (first, second) = ((await RegisteredAsync()).Id, (await RegisteredAsync()).Id);
        await ChangeRolesAsync(administrator, first, "Administrator");
        await ChangeRolesAsync(administrator, second, "Administrator");
        await using var one = platform.Services.CreateAsyncScope();
        await using var another = platform.Services.CreateAsyncScope();
        var (left, right) = (one.ServiceProvider.GetRequiredService<AccessDbContext>(), another.ServiceProvider.GetRequiredService<AccessDbContext>());
        await StepAsync(administrator, second, "deactivate");
        var (mine, theirs) = ((await left.KeptTurnsAsync())!, (await right.KeptTurnsAsync())!);
        mine.Take();
        theirs.Take();
        await left.SaveChangesAsync(Stop);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => right.SaveChangesAsync(Stop));
        await ChangeRolesAsync(administrator, first);
        await ChangeRolesAsync(administrator, second);
    }

    private static string?[] Roles(System.Text.Json.JsonElement body) => [.. body.GetProperty("roles").EnumerateArray().Select(role => role.GetString())];

    private static object Credentials(string email) => new { email, password = PlatformFixture.Password };

    private static async Task ChangeRolesAsync(HttpClient administrator, Guid id, params string[] roles)
    {
        var seen = (await administrator.ReadAsync($"/api/access/users/{id}")).Expect(HttpStatusCode.OK);
        var changed = (await administrator.ReplaceAsync($"/api/access/users/{id}/roles", new { roles }, seen.Tag)).Expect(HttpStatusCode.NoContent);
        changed.Tag.ShouldNotBe(seen.Tag);
    }

    private static async Task StepAsync(HttpClient administrator, Guid id, string step)
    {
        var seen = (await administrator.ReadAsync($"/api/access/users/{id}")).Expect(HttpStatusCode.OK);
        (await administrator.WriteAsync($"/api/access/users/{id}/{step}", null, seen.Tag)).Expect(HttpStatusCode.NoContent);
    }

    private static async Task<int> ListedAsync(HttpClient administrator, string email, bool active) =>
        (await administrator.ReadAsync($"/api/access/users?text={email}&active={active}")).Expect(HttpStatusCode.OK).Body.GetProperty("items").GetArrayLength();

    private async Task<(Guid Id, string Email)> RegisteredAsync()
    {
        var email = $"{Guid.CreateVersion7():N}@example.org";
        return ((await Registrations.RegisteredAsync(platform, email)).GetProperty("id").GetGuid(), email);
    }

    private async Task<HttpClient> SignedInAsync(string email)
    {
        var client = platform.Anonymous();
        var signedIn = (await client.WriteAsync("/api/access/login", Credentials(email))).Expect(HttpStatusCode.OK).Body;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.GetProperty("accessToken").GetString());
        return client;
    }
}
