using System.Net;
using System.Net.Http.Json;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.AccessHost;

namespace AmiPlatform.IntegrationTests.Access;

public sealed class SignInTests(AccessHost host) : IClassFixture<AccessHost>
{
    [Fact]
    public async Task An_account_that_is_confirmed_signs_in_and_sees_itself()
    {
        var email = host.NewEmail();
        var account = await Registrations.RegisteredAsync(host.Services, host.Client(), email, AccessHost.Password, "Alix Martin");

        using var me = await (await host.SignedInAsync(email)).GetAsync("/api/access/me");
        me.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await BodyAsync(me);
        body.GetProperty("id").GetGuid().ShouldBe(account.GetProperty("id").GetGuid());
        body.GetProperty("email").GetString().ShouldBe(email);
        body.GetProperty("displayName").GetString().ShouldBe("Alix Martin");
        body.GetProperty("roles").GetArrayLength().ShouldBe(0);
        body.GetProperty("permissions").EnumerateArray().Select(item => item.GetString()).ShouldBe(["access:own-account", "platform:own-mail", "platform:own-operations"]);
    }

    [Fact]
    public async Task Signing_in_answers_tokens_by_default()
    {
        using var answer = await host.LogInAsync(await host.RegisterAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var body = await BodyAsync(answer);
        body.GetProperty("tokenType").GetString().ShouldBe("Bearer");
        body.GetProperty("expiresIn").GetInt64().ShouldBe(3600);
        body.GetProperty("accessToken").GetString().ShouldNotBeNullOrEmpty();
        body.GetProperty("refreshToken").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task An_access_token_ends_after_an_hour_of_the_platforms_clock()
    {
        using var client = await host.SignedInAsync(await host.RegisterAsync());
        host.Clock.Advance(TimeSpan.FromMinutes(59));
        (await client.GetAsync("/api/access/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await client.GetAsync("/api/access/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_browser_gets_a_strict_cookie_that_scripts_cannot_read_and_gives_it_back()
    {
        var email = await host.RegisterAsync();
        using var client = host.Client();
        using var answer = await client.PostAsJsonAsync("/api/access/login?useCookies=true", new { email, password = AccessHost.Password });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        var body = await BodyAsync(answer);
        body.GetProperty("tokenType").GetString().ShouldBe("Cookie");
        body.TryGetProperty("accessToken", out _).ShouldBeFalse();

        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        (await BodyAsync(await client.GetAsync("/api/access/me"))).GetProperty("email").GetString().ShouldBe(email);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var logout = await client.PostAsync("/api/access/logout", null);
        logout.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        logout.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldStartWith("ami-session=;");
    }

    [Fact]
    public async Task A_refresh_token_is_exchanged_until_it_expires()
    {
        using var answer = await host.LogInAsync(await host.RegisterAsync());
        var refreshToken = (await BodyAsync(answer)).GetProperty("refreshToken").GetString();
        using var client = host.Client();
        using var refreshed = await client.PostAsJsonAsync("/api/access/refresh", new { refreshToken });
        refreshed.StatusCode.ShouldBe(HttpStatusCode.OK);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await BodyAsync(refreshed)).GetProperty("accessToken").GetString());
        (await client.GetAsync("/api/access/me")).StatusCode.ShouldBe(HttpStatusCode.OK);

        host.Clock.Advance(TimeSpan.FromDays(15));
        using var late = await host.Client().PostAsJsonAsync("/api/access/refresh", new { refreshToken });
        await ShouldRefuseAsync(late, "access.refresh-refused");
    }

    [Fact]
    public async Task A_refresh_token_of_before_a_change_of_the_account_gives_nothing()
    {
        var email = await host.RegisterAsync();
        using var answer = await host.LogInAsync(email);
        var refreshToken = (await BodyAsync(answer)).GetProperty("refreshToken").GetString();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            (await accounts.UpdateSecurityStampAsync((await accounts.FindByEmailAsync(email))!)).Succeeded.ShouldBeTrue();
        }

        using var refused = await host.Client().PostAsJsonAsync("/api/access/refresh", new { refreshToken });
        await ShouldRefuseAsync(refused, "access.refresh-refused");
    }

    [Fact]
    public async Task An_access_token_is_no_refresh_token_and_neither_is_anything_else()
    {
        using var answer = await host.LogInAsync(await host.RegisterAsync());
        var accessToken = (await BodyAsync(answer)).GetProperty("accessToken").GetString();
        foreach (var refreshToken in new[] { accessToken, "not a token", "CfDJ8" })
        {
            using var refused = await host.Client().PostAsJsonAsync("/api/access/refresh", new { refreshToken });
            await ShouldRefuseAsync(refused, "access.refresh-refused");
        }
    }

    [Fact]
    public async Task Wrong_password_and_unknown_address_get_the_same_answer_after_the_same_work()
    {
        var email = await host.RegisterAsync();
        (await host.LogInAsync(host.NewEmail(), "whatever it was")).Dispose();
        var known = await RefusalAsync(email, "whatever it was");
        var unknown = await RefusalAsync(host.NewEmail(), "whatever it was");
        unknown.ShouldBe(known);
        known.Verifications.ShouldBe(1);
        known.Writes.ShouldBe(1);
        known.Hashes.ShouldBe(0);
    }

    [Fact]
    public async Task An_account_without_password_costs_what_others_cost()
    {
        var email = await host.RegisterAsync();
        await host.ForgetPasswordAsync(email);
        var external = await RefusalAsync(email, "whatever it was");
        external.Verifications.ShouldBe(1);
        external.Writes.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_signs_in_as_the_decoy()
    {
        (await host.LogInAsync(host.NewEmail())).Dispose();
        (await host.CountAsync("platform_accounts", $"Id = '{Account.DecoyId.ToString().ToUpperInvariant()}'")).ShouldBe(1);
        using var answer = await host.LogInAsync("-", "-");
        await ShouldRefuseAsync(answer, "access.sign-in-refused");
    }

    private async Task<(string Body, int Hashes, int Verifications, int Writes)> RefusalAsync(string email, string password)
    {
        var (hashes, verifications) = host.Hasher.Work;
        var writes = host.Door.Writes;
        using var answer = await host.LogInAsync(email, password);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var body = await BodyAsync(answer);
        var said = string.Join('\n', body.EnumerateObject().Where(member => member.Name != "traceId").Select(member => member.ToString()));
        return (said, host.Hasher.Work.Hashes - hashes, host.Hasher.Work.Verifications - verifications, host.Door.Writes - writes);
    }

    private static async Task ShouldRefuseAsync(HttpResponseMessage answer, string code)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await BodyAsync(answer)).GetProperty("code").GetString().ShouldBe(code);
    }
}
