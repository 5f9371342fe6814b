using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hardening;

/// <summary>What a browser may do with the platform on behalf of its reader, and what other sites may not make it do.</summary>
public sealed class BrowserTests(ProductionHost host) : IClassFixture<ProductionHost>
{
    [Fact]
    public async Task A_page_of_a_configured_origin_may_call_the_interface_and_another_may_not()
    {
        using var client = host.BehindProxy();
        using var allowed = await OtherSites.AskAsync(client, ProductionHost.Portal);
        allowed.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([ProductionHost.Portal]);
        string.Join(',', allowed.Headers.GetValues("Access-Control-Allow-Methods")).ShouldContain("PATCH");
        string.Join(',', allowed.Headers.GetValues("Access-Control-Allow-Headers")).ShouldContain("If-Match");
        (await OtherSites.ReadingFaultsAsync(client)).ShouldBeEmpty();

        using var read = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/calls", UriKind.Relative));
        read.Headers.Add("Origin", ProductionHost.Portal);
        using var answer = await client.SendAsync(read, TestContext.Current.CancellationToken);
        string.Join(',', answer.Headers.GetValues("Access-Control-Expose-Headers")).ShouldContain("ETag");
    }

    [Fact]
    public async Task Https_is_asked_for_ever_after_of_whom_the_proxy_says_that_it_came_by_https()
    {
        var page = new Uri("/", UriKind.Relative);
        using var client = host.BehindProxy();
        using var secure = await client.GetAsync(page, TestContext.Current.CancellationToken);
        secure.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem().ShouldContain("max-age=31536000");
        using var direct = host.Direct();
        direct.DefaultRequestHeaders.Host = "ami.example";
        direct.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var plain = await direct.GetAsync(page, TestContext.Current.CancellationToken);
        plain.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("X-Other", "nothing said")]
    public async Task A_change_by_session_cookie_does_not_come_from_a_page_of_elsewhere(string header, string value)
    {
        using var client = host.BehindProxy();
        (await OtherSites.ChangingFaultsAsync(client, await host.RegisterAsync(), ProductionHost.Password, header, value)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", ProductionHost.PublicUrl)]
    [InlineData("Origin", ProductionHost.Portal)]
    public async Task A_change_by_session_cookie_comes_from_a_page_of_this_platform(string header, string value)
    {
        using var client = host.BehindProxy();
        var cookie = await OtherSites.CookieAsync(client, await host.RegisterAsync(), ProductionHost.Password);
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        using var me = await client.GetAsync(new Uri("/api/access/me", UriKind.Relative), TestContext.Current.CancellationToken);
        me.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var change = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/access/logout", UriKind.Relative));
        change.Headers.Add(header, value);
        using var answer = await client.SendAsync(change, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task What_only_its_reader_may_see_is_kept_nowhere()
    {
        using var client = host.BehindProxy();
        using var signedIn = await client.PostAsJsonAsync("/api/access/login", new { email = await host.RegisterAsync(), password = ProductionHost.Password }, TestContext.Current.CancellationToken);
        signedIn.Headers.CacheControl?.NoStore.ShouldBeTrue();
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await signedIn.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("accessToken").GetString());
        using var me = await client.GetAsync(new Uri("/api/access/me", UriKind.Relative), TestContext.Current.CancellationToken);
        me.Headers.CacheControl?.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task The_pages_run_no_script_but_their_own()
    {
        using var client = host.BehindProxy();
        (await PolicyAsync(client, "/")).ShouldNotContain("script-src");
        var first = await PolicyAsync(client, "/reference/");
        first.ShouldContain("script-src 'self' 'nonce-");
        first.ShouldNotContain("unsafe-eval");
        (await PolicyAsync(client, "/reference/")).ShouldNotBe(first);
    }

    private static async Task<string> PolicyAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
    }
}
