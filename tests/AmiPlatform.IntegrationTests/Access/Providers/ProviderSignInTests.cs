using System.Net;
using System.Net.Http.Json;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.Providers.ProviderAnswers;

namespace AmiPlatform.IntegrationTests.Access.Providers;

/// <summary>Signing in by OpenID Connect, at a real provider, by the redirects that a browser follows: whose account it is, and with which roles.</summary>
public sealed class ProviderSignInTests(ProviderHost providers) : IClassFixture<ProviderHost>
{
    private AccessHost Host => providers.Host;

    [Fact]
    public async Task Whoever_the_provider_proves_has_a_session_as_any_other()
    {
        var person = Identity.New();
        using var browser = await providers.SignedInAsync(person);

        var me = await browser.ReadAsync("/api/access/me");
        me.GetProperty("email").GetString().ShouldBe(person.Email);
        me.GetProperty("displayName").GetString().ShouldBe("Camille Durand");
        me.GetProperty("roles").GetArrayLength().ShouldBe(0);
        var session = (await browser.ReadAsync("/api/access/me/sessions")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        session.GetProperty("provider").GetString().ShouldBe(ProviderHost.Staff);
        (await AuditedAsync(me.GetProperty("id").GetGuid(), "LogIn")).ShouldBe([null]);
        using var ended = await browser.SendAsync(HttpMethod.Delete, $"/api/access/me/sessions/{session.GetProperty("id").GetGuid()}");
        ended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.GetAsync("/api/access/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Without_the_setting_nobody_gets_an_account()
    {
        var person = Identity.New();
        using var browser = providers.Open();
        using var refused = await providers.SignInAsync(browser, person, ProviderHost.Plain);
        await refused.ShouldRefuseAsync(HttpStatusCode.Unauthorized, "access.provider-account-unknown");
        (await Host.CountAsync("platform_accounts", $"Email = '{person.Email}'")).ShouldBe(0);
    }

    [Fact]
    public async Task An_account_with_the_verified_address_is_linked_and_its_owner_told_and_it_stays_linked_when_the_address_changes()
    {
        var email = await Host.RegisterAsync();
        var person = Identity.New() with { Email = email.ToUpperInvariant() };
        using (var browser = await providers.SignedInAsync(person, ProviderHost.Plain)) (await browser.MeAsync()).ShouldBe(email);
        (await Host.CountAsync("platform_mail", $"Recipient = '{email}' AND Fact LIKE 'access.login-linked:%'")).ShouldBe(1);
        using (var again = await providers.SignedInAsync(person with { Email = "elsewhere@example.org", Verified = false }, ProviderHost.Plain)) (await again.MeAsync()).ShouldBe(email);
        using var byPassword = await Host.LogInAsync(email);
        byPassword.StatusCode.ShouldBe(HttpStatusCode.OK);
        var id = await IdAsync(email);
        (await AuditedAsync(id, "LinkLogin")).ShouldBe([null]);
        (await AuditedAsync(id, "LogIn")).ShouldBe([null, null, null]);
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_verified_links_nothing_and_opens_nothing()
    {
        var email = await Host.RegisterAsync();
        var before = await Host.CountAsync("platform_audit_entries", "Action = 'LogIn' AND Refusal = 'access.provider-email-not-verified'");
        foreach (var address in new[] { email, Host.NewEmail() })
        {
            using var browser = providers.Open();
            using var refused = await providers.SignInAsync(browser, Identity.New() with { Email = address, Verified = false });
            await refused.ShouldRefuseAsync(HttpStatusCode.Unauthorized, "access.provider-email-not-verified");
            (await browser.GetAsync("/api/access/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await Host.CountAsync("platform_account_logins", $"AccountId = '{(await IdAsync(email)).ToString().ToUpperInvariant()}'")).ShouldBe(0);
        (await Host.CountAsync("platform_audit_entries", "Action = 'LogIn' AND Refusal = 'access.provider-email-not-verified'")).ShouldBe(before + 2);
    }

    [Fact]
    public async Task Roles_are_what_the_provider_maps_at_each_sign_in_and_a_change_ends_the_sessions_of_before()
    {
        var person = Identity.New("ami-stagiaires", "something else");
        using var instructor = await providers.SignedInAsync(person);
        (await instructor.RolesAsync()).ShouldBe(["Instructor"]);

        using var nobody = await providers.SignedInAsync(person with { Roles = [] });
        (await nobody.RolesAsync()).ShouldBeEmpty();
        (await instructor.GetAsync("/api/access/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await AuditedAsync(await IdAsync(person.Email), "ChangeRoles")).ShouldBe([null]);
    }

    [Fact]
    public async Task An_account_of_staff_is_linked_only_by_a_provider_that_says_all_of_its_roles()
    {
        var email = await StaffAsync("Instructor");
        foreach (var (provider, roles) in new (string, string[])[] { (ProviderHost.Plain, ["ami-instruction"]), (ProviderHost.Staff, []), (ProviderHost.Staff, ["ami-admins"]) })
        {
            using var browser = providers.Open();
            using var refused = await providers.SignInAsync(browser, Identity.New(roles) with { Email = email }, provider);
            await refused.ShouldRefuseAsync(HttpStatusCode.Unauthorized, "access.provider-account-is-staff");
        }

        (await AuditedAsync(await IdAsync(email), "LogIn")).ShouldBe(Enumerable.Repeat("access.provider-account-is-staff", 3));
        using var linked = await providers.SignedInAsync(Identity.New("ami-instruction") with { Email = email });
        (await linked.RolesAsync()).ShouldBe(["Instructor"]);
    }

    [Fact]
    public async Task An_account_that_asks_for_a_code_is_not_linked_by_its_address_and_one_that_is_linked_goes_on()
    {
        var (email, app, _) = await providers.Host.RegisteredWithAppAsync();
        using var browser = providers.Open();
        using (var refused = await providers.SignInAsync(browser, Identity.New() with { Email = email })) await refused.ShouldRefuseAsync(HttpStatusCode.Unauthorized, "access.provider-account-has-factor");
        using var owner = providers.Host.Client();
        using var answer = await owner.PostAsJsonAsync("/api/access/login", new { email, password = AccessHost.Password, twoFactorCode = app.Code(1) }, TestContext.Current.CancellationToken);
        owner.DefaultRequestHeaders.Authorization = new("Bearer", (await AccessHost.BodyAsync(answer)).GetProperty("accessToken").GetString());
        providers.Host.Clock.Advance(TimeSpan.FromSeconds(90));
        (await owner.SendAsync("/api/access/me/second-factor/switch-off", new { currentPassword = AccessHost.Password, twoFactorCode = app.Code() })).Status.ShouldBe(HttpStatusCode.OK);

        var person = Identity.New() with { Email = email };
        (await providers.SignedInAsync(person)).Dispose();
        using var again = await providers.Host.SignedInAsync(email);
        await providers.Host.EnrolledAsync(again);
        (await providers.SignedInAsync(person)).Dispose();
    }

    [Fact]
    public async Task A_role_that_was_given_by_hand_is_not_used_by_a_provider_that_does_not_map_it()
    {
        var person = Identity.New();
        (await providers.SignedInAsync(person)).Dispose();
        await GiveAsync(person.Email, "Auditor");
        using var browser = providers.Open();
        using var refused = await providers.SignInAsync(browser, person);
        await refused.ShouldRefuseAsync(HttpStatusCode.Unauthorized, "access.provider-account-is-staff");
    }

    [Fact]
    public async Task The_last_administrator_is_not_taken_away_by_a_provider()
    {
        var person = Identity.New("ami-admins");
        using var administrator = await providers.SignedInAsync(person);
        using var browser = providers.Open();
        using var refused = await providers.SignInAsync(browser, person with { Roles = [] });
        await refused.ShouldRefuseAsync(HttpStatusCode.Unauthorized, Refused);
        (await AuditedAsync(await IdAsync(person.Email), "LogIn")).ShouldBe([null, "access.last-administrator"]);
        (await administrator.RolesAsync()).ShouldBe(["Administrator"]);
    }

    [Fact]
    public async Task A_deactivated_account_is_taken_over_neither_by_its_link_nor_by_its_address()
    {
        var person = Identity.New();
        (await providers.SignedInAsync(person)).Dispose();
        var email = await Host.RegisterAsync();
        foreach (var address in new[] { person.Email, email })
        {
            await DeactivateAsync(address);
            using var browser = providers.Open();
            using var refused = await providers.SignInAsync(browser, address == email ? Identity.New() with { Email = email } : person);
            await refused.ShouldRefuseAsync(HttpStatusCode.Unauthorized, Refused);
            (await AuditedAsync(await IdAsync(address), "LogIn"))[^1].ShouldBe("access.account-deactivated");
        }

        (await Host.CountAsync("platform_account_logins", $"AccountId = '{(await IdAsync(email)).ToString().ToUpperInvariant()}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Two_people_whom_the_provider_tells_apart_by_a_capital_are_two()
    {
        var person = Identity.New();
        (await providers.SignedInAsync(person)).Dispose();
        using var other = await providers.SignedInAsync(Identity.New() with { Subject = person.Subject.ToUpperInvariant() });
        (await other.MeAsync()).ShouldNotBe(person.Email);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_first_sign_ins_of_one_person_at_once_both_find_one_account(bool registered)
    {
        var person = Identity.New();
        if (registered) person = person with { Email = await Host.RegisterAsync() };
        providers.Server.Person = person;
        using var one = providers.Open();
        using var other = providers.Open();
        var (first, second) = (await one.CallbackAsync(), await other.CallbackAsync());
        foreach (var answer in await Task.WhenAll(one.GetAsync(first), other.GetAsync(second)))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Dispose();
        }

        (await one.MeAsync()).ShouldBe(person.Email);
        (await other.MeAsync()).ShouldBe(person.Email);
        (await Host.CountAsync("platform_account_logins", $"Subject = '{person.Subject}'")).ShouldBe(1);
    }

    private async Task<Guid> IdAsync(string email) => await InAccountsAsync(email, (_, account) => Task.FromResult(account.Id));

    private async Task DeactivateAsync(string email) => await InAccountsAsync(email, async (context, account) =>
    {
        account.DeactivatedAt = Host.Clock.GetUtcNow();
        return await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private async Task GiveAsync(string email, string role) => await InAccountsAsync(email, async (context, account) =>
    {
        context.UserClaims.Add(new() { UserId = account.Id, ClaimType = System.Security.Claims.ClaimTypes.Role, ClaimValue = role });
        return await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private async Task<string> StaffAsync(string role)
    {
        var email = await Host.RegisterAsync();
        await GiveAsync(email, role);
        return email;
    }

    private async Task<TResult> InAccountsAsync<TResult>(string email, Func<AccessDbContext, Account, Task<TResult>> work)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccessDbContext>();
        var name = email.ToUpperInvariant();
        return await work(context, await context.Users.AsTracking().SingleAsync(account => account.NormalizedEmail == name, TestContext.Current.CancellationToken));
    }

    /// <summary>The refusals of an account's acts of one name, in order; nothing where one was not refused.</summary>
    private async Task<IReadOnlyList<string?>> AuditedAsync(Guid account, string action)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Host.Folder, "amiplatform.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var read = connection.CreateCommand();
        read.CommandText = "SELECT Refusal FROM platform_audit_entries WHERE Action = @action AND Subject = @subject ORDER BY rowid";
        read.Parameters.AddWithValue("@action", action);
        read.Parameters.AddWithValue("@subject", $"Account:{account}");
        await using var reader = await read.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string?> refusals = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) refusals.Add(reader.IsDBNull(0) ? null : reader.GetString(0));
        return refusals;
    }
}
