using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.IntegrationTests.FrontPage;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.Providers.ProviderAnswers;

namespace AmiPlatform.IntegrationTests.Access.Providers;

/// <summary>The way of a browser to a real provider and back, and to sign out there; once, by the browser that began, in time, and to nowhere else.</summary>
public sealed class ProviderWayTests(ProviderHost providers) : IClassFixture<ProviderHost>
{
    private AccessHost Host => providers.Host;

    [Fact]
    public async Task The_code_is_asked_for_with_a_challenge_a_state_and_a_nonce_and_nothing_tells_what_the_platform_is_built_with()
    {
        using var browser = providers.Open();
        using var begun = await browser.GetAsync($"/api/access/providers/{ProviderHost.Staff}/sign-in");
        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var asked = QueryOf(begun.Headers.Location!);
        asked["response_type"].ShouldBe("code");
        asked["code_challenge_method"].ShouldBe("S256");
        asked["code_challenge"].Length.ShouldBe(43);
        asked["redirect_uri"].ShouldBe($"http://localhost:5080/api/access/providers/{ProviderHost.Staff}/callback");
        asked.Keys.Order().ShouldBe(["client_id", "code_challenge", "code_challenge_method", "nonce", "redirect_uri", "response_type", "scope", "state"]);
        begun.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) && cookie.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_front_end_reads_which_providers_there_are()
    {
        using var browser = providers.Open();
        var offered = (await browser.ReadAsync("/api/access/providers")).GetProperty("providers").EnumerateArray().ToList();
        offered.Select(provider => provider.GetProperty("name").GetString()).ShouldBe([ProviderHost.Down, ProviderHost.Staff, ProviderHost.Plain, ProviderHost.ProConnect]);
        offered[1].GetProperty("displayName").GetString().ShouldBe("Agglo");
        offered[1].GetProperty("signIn").GetString().ShouldBe("/api/access/providers/keycloak/sign-in");
        using var unknown = await browser.GetAsync("/api/access/providers/nobody/sign-in");
        await unknown.ShouldRefuseAsync(HttpStatusCode.NotFound, "access.provider-not-found");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://localhost:5081/")]
    public async Task Nobody_is_sent_back_to_somewhere_else(string returnTo)
    {
        using var browser = providers.Open();
        using var refused = await browser.GetAsync($"/api/access/providers/{ProviderHost.Staff}/sign-in?returnTo={Uri.EscapeDataString(returnTo)}");
        await refused.ShouldRefuseAsync(HttpStatusCode.BadRequest, "access.return-address-not-allowed");
    }

    [Fact]
    public async Task A_configured_origin_gets_its_browser_back()
    {
        providers.Server.Person = Identity.New();
        using var browser = providers.Open();
        using var answer = await browser.FollowAsync($"/api/access/providers/{ProviderHost.Staff}/sign-in?returnTo=https://portail.example/accueil", address => address.Host == "portail.example");
        answer.Headers.Location.ShouldBe(new Uri("https://portail.example/accueil"));
    }

    [Fact]
    public async Task What_came_back_once_does_not_come_back_again_even_with_the_cookies_of_before()
    {
        providers.Server.Person = Identity.New();
        using var browser = providers.Open();
        var callback = await browser.CallbackAsync();
        var stolen = browser.Stolen();
        using (var first = await browser.GetAsync(callback)) first.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        browser.PutBack(stolen);
        using var again = await browser.GetAsync(callback);
        await again.ShouldRefuseAsync(HttpStatusCode.Unauthorized, Refused);
        (await browser.GetAsync("/api/access/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_code_that_was_used_opens_nothing_with_another_state()
    {
        providers.Server.Person = Identity.New();
        using var browser = providers.Open();
        var used = await browser.CallbackAsync();
        using (var first = await browser.GetAsync(used)) first.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var sessions = await Host.CountAsync("platform_account_sessions");
        var fresh = QueryOf(await browser.CallbackAsync());
        using var refused = await browser.GetAsync($"{used.AbsolutePath}?code={QueryOf(used)["code"]}&state={Uri.EscapeDataString(fresh["state"])}");
        await refused.ShouldRefuseAsync(HttpStatusCode.Unauthorized, Refused);
        (await Host.CountAsync("platform_account_sessions")).ShouldBe(sessions);
    }

    [Fact]
    public async Task Another_browser_than_the_one_that_began_is_refused()
    {
        providers.Server.Person = Identity.New();
        using var browser = providers.Open();
        var callback = await browser.CallbackAsync();
        using var other = providers.Open();
        using var refused = await other.GetAsync(callback);
        await refused.ShouldRefuseAsync(HttpStatusCode.Unauthorized, Refused);
    }

    [Fact]
    public async Task A_sign_in_that_took_too_long_is_refused()
    {
        providers.Server.Person = Identity.New();
        using var browser = providers.Open();
        using var begun = await browser.GetAsync($"/api/access/providers/{ProviderHost.Staff}/sign-in");
        Host.Clock.Advance(TimeSpan.FromMinutes(16));
        using var authorized = await browser.GetAsync(begun.Headers.Location!);
        using var refused = await browser.GetAsync(authorized.Headers.Location!);
        await refused.ShouldRefuseAsync(HttpStatusCode.Unauthorized, Refused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?error=access_denied&state=abc")]
    [InlineData("?code=abc")]
    [InlineData("?code=abc&state=abc")]
    [InlineData("?id_token=abc&state=abc")]
    public async Task What_no_provider_was_asked_for_is_refused_and_noted(string query)
    {
        var refusals = await Host.CountAsync("platform_audit_entries", $"Refusal = '{Refused}'");
        using var browser = providers.Open();
        using var refused = await browser.GetAsync($"/api/access/providers/{ProviderHost.Staff}/callback{query}");
        await refused.ShouldRefuseAsync(HttpStatusCode.Unauthorized, Refused);
        (await Host.CountAsync("platform_audit_entries", $"Refusal = '{Refused}'")).ShouldBe(refusals + 1);
    }

    [Fact]
    public async Task Whoever_signs_out_signs_out_of_the_provider_too_and_comes_back()
    {
        using var browser = await providers.SignedInAsync(Identity.New());
        var page = (await browser.ReadAsync("/api/access/me/provider-sign-out?returnTo=/bye")).GetProperty("address").GetString()!;
        QueryOf(new Uri(page)).Keys.Order().ShouldBe(["id_token_hint", "post_logout_redirect_uri", "state"]);
        using (var ended = await browser.SendAsync(HttpMethod.Post, "/api/access/logout")) ended.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var back = await browser.FollowAsync(page, address => address.AbsolutePath == "/bye");
        back.Headers.Location.ShouldBe(new Uri(Browser.Platform, "/bye"));
        (await browser.GetAsync("/api/access/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var unasked = await browser.GetAsync($"/api/access/providers/{ProviderHost.Staff}/signed-out?state=https://evil.example/");
        unasked.Headers.Location.ShouldBe(new Uri(Browser.Platform, "/"));
    }

    [Fact]
    public async Task A_session_by_password_has_no_provider_to_sign_out_of()
    {
        using var client = await Host.SignedInAsync(await Host.RegisterAsync());
        var answer = await client.GetFromJsonAsync<JsonElement>("/api/access/me/provider-sign-out", TestContext.Current.CancellationToken);
        answer.EnumerateObject().ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_at_a_browser_reads_a_refusal_as_a_page()
    {
        using var browser = providers.Open();
        browser.Accept = "text/html,*/*;q=0.8";
        using var refused = await browser.GetAsync($"/api/access/providers/{ProviderHost.Staff}/callback?code=abc");
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var page = await Page.ReadAsync(refused);
        page.All("h1").Single().Value.ShouldBe("Not signed in");
        page.All("p").Select(paragraph => paragraph.Value).ShouldContain(text => text.StartsWith("The sign-in by Agglo proved nothing"));
        page.All("a").Single().Attribute("href")!.Value.ShouldBe("/");
        using var down = await browser.GetAsync($"/api/access/providers/{ProviderHost.Down}/sign-in");
        down.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        down.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
        (await Page.ReadAsync(down)).All("h1").Single().Value.ShouldBe("Not available now");
    }

    [Fact]
    public async Task A_provider_that_nobody_reaches_is_a_503_that_says_so()
    {
        using var browser = providers.Open();
        using var answer = await browser.GetAsync($"/api/access/providers/{ProviderHost.Down}/sign-in");
        await answer.ShouldRefuseAsync(HttpStatusCode.ServiceUnavailable, "access.provider-unavailable");
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
        using var callback = await browser.GetAsync($"/api/access/providers/{ProviderHost.Down}/callback?code=a&state=b");
        await callback.ShouldRefuseAsync(HttpStatusCode.ServiceUnavailable, "access.provider-unavailable");
    }
}
