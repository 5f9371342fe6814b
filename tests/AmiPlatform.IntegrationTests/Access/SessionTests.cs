using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.AccessHost;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Whoever is signed in sees where, and ends it: from then on the token of that sign-in is worth nothing.</summary>
public sealed class SessionTests(AccessHost host) : IClassFixture<AccessHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_sees_its_own_sessions_with_where_they_were_opened_and_which_one_asks()
    {
        var email = await host.RegisterAsync();
        (await host.LogInAsync(email, from: "203.0.113.7")).Dispose();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var client = await host.SignedInAsync(email);
        using var stranger = await host.SignedInAsync(await host.RegisterAsync());

        var sessions = await SessionsAsync(client);
        sessions.Select(session => session.GetProperty("present").GetBoolean()).ShouldBe([true, false]);
        sessions[1].GetProperty("network").GetString().ShouldBe("203.0.113.7");
        (await SessionsAsync(client, "?limit=1&count=true")).ShouldHaveSingleItem().GetProperty("id").GetGuid().ShouldBe(sessions[0].GetProperty("id").GetGuid());
        (await SessionsAsync(stranger)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_session_that_is_revoked_serves_neither_its_access_token_nor_its_refresh_token()
    {
        var email = await host.RegisterAsync();
        (await EndedSessions.FaultsAsync(host.Client, email, AccessHost.Password)).ShouldBeEmpty();

        using var owner = await host.SignedInAsync(email);
        using var again = await owner.DeleteAsync($"/api/access/me/sessions/{Guid.CreateVersion7()}", Stop);
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await BodyAsync(again)).GetProperty("code").GetString().ShouldBe("access.session-not-found");
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another_account()
    {
        using var owner = await host.SignedInAsync(await host.RegisterAsync());
        using var stranger = await host.SignedInAsync(await host.RegisterAsync());
        using var refused = await stranger.DeleteAsync($"/api/access/me/sessions/{(await SessionsAsync(owner))[0].GetProperty("id").GetGuid()}", Stop);
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(owner)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task All_other_sessions_end_at_once()
    {
        var email = await host.RegisterAsync();
        using var elsewhere = await host.SignedInAsync(email);
        using var here = await host.SignedInAsync(email);
        using (var ended = await here.DeleteAsync("/api/access/me/sessions", Stop)) ended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await StatusAsync(elsewhere)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(here)).ShouldBe(HttpStatusCode.OK);
        (await SessionsAsync(here)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whoever_signs_out_leaves_a_token_that_is_worth_nothing()
    {
        using var answer = await host.LogInAsync(await host.RegisterAsync());
        var tokens = await BodyAsync(answer);
        using var client = Bearer(tokens);
        using (var left = await client.PostAsync("/api/access/logout", null, Stop)) left.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await StatusAsync(client)).ShouldBe(HttpStatusCode.Unauthorized);
        (await RefreshAsync(tokens)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_password_ends_every_session_but_the_one_that_it_opens()
    {
        var email = await host.RegisterAsync();
        using var elsewhere = await host.SignedInAsync(email);
        using var here = await host.SignedInAsync(email);
        using var changed = await here.PostAsJsonAsync("/api/access/me/password", new { currentPassword = AccessHost.Password, newPassword = "a boat leaves before dawn" }, Stop);
        (await StatusAsync(elsewhere)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(here)).ShouldBe(HttpStatusCode.Unauthorized);
        using var anew = Bearer(await BodyAsync(changed));
        (await SessionsAsync(anew)).ShouldHaveSingleItem().GetProperty("present").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_cookie_ends_with_its_session()
    {
        var email = await host.RegisterAsync();
        using var browser = host.Client();
        using var answer = await browser.PostAsJsonAsync("/api/access/login?useCookies=true", new { email, password = AccessHost.Password }, Stop);
        browser.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        (await StatusAsync(browser)).ShouldBe(HttpStatusCode.OK);
        using var here = await host.SignedInAsync(email);
        (await here.DeleteAsync("/api/access/me/sessions", Stop)).Dispose();
        (await StatusAsync(browser)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_another_host_ended_is_ended_here_after_ten_seconds()
    {
        var email = await host.RegisterAsync();
        using var client = await host.SignedInAsync(email);
        (await StatusAsync(client)).ShouldBe(HttpStatusCode.OK);
        await host.ExecuteAsync($"DELETE FROM platform_account_sessions WHERE AccountId = (SELECT Id FROM platform_accounts WHERE Email = '{email}')");
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        (await StatusAsync(client)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_that_nobody_renews_ends_after_two_weeks_and_its_row_goes()
    {
        var email = await host.RegisterAsync();
        using var answer = await host.LogInAsync(email);
        host.Clock.Advance(TimeSpan.FromDays(10));
        (await RefreshAsync(await BodyAsync(answer))).ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromDays(10));
        using (var client = await host.SignedInAsync(email)) (await SessionsAsync(client)).Count.ShouldBe(2);
        host.Clock.Advance(TimeSpan.FromDays(15));
        await host.Services.GetRequiredService<IMessagePump>().DrainAsync(Stop);
        (await host.CountAsync("platform_account_sessions", $"AccountId = (SELECT Id FROM platform_accounts WHERE Email = '{email}')")).ShouldBe(0);
    }

    private HttpClient Bearer(JsonElement tokens)
    {
        var client = host.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", tokens.GetProperty("accessToken").GetString());
        return client;
    }

    private static async Task<IReadOnlyList<JsonElement>> SessionsAsync(HttpClient client, string query = "")
    {
        using var answer = await client.GetAsync($"/api/access/me/sessions{query}", Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. (await BodyAsync(answer)).GetProperty("items").EnumerateArray()];
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/api/access/me", Stop);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> RefreshAsync(JsonElement tokens)
    {
        using var answer = await host.Client().PostAsJsonAsync("/api/access/refresh", new { refreshToken = tokens.GetProperty("refreshToken").GetString() }, Stop);
        return answer.StatusCode;
    }
}
