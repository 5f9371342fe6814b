using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace AmiPlatform.IntegrationTests.Hardening;

/// <summary>Looks at what a page of another site may make a browser do.</summary>
internal static class OtherSites
{
    private const string Elsewhere = "https://elsewhere.example";

    /// <summary>Whether such a page may read what the interface answers.</summary>
    public static async Task<IReadOnlyList<string>> ReadingFaultsAsync(HttpClient client)
    {
        using var answer = await AskAsync(client, Elsewhere);
        return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? [$"{Elsewhere} is answered that {string.Join(", ", allowed)} may read"] : [];
    }

    /// <summary>Whether such a page may change something by the cookie of its reader.</summary>
    public static async Task<IReadOnlyList<string>> ChangingFaultsAsync(HttpClient client, string email, string password, string header = "Origin", string value = Elsewhere)
    {
        await CookieAsync(client, email, password);
        using var change = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/access/logout", UriKind.Relative));
        change.Headers.Add(header, value);
        using var answer = await client.SendAsync(change, TestContext.Current.CancellationToken);
        if (answer.StatusCode != HttpStatusCode.Forbidden) return [$"a change by cookie with {header}: {value} is answered {(int)answer.StatusCode}"];
        var code = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString();
        return code == "http.origin-not-allowed" ? [] : [$"the refusal has the code {code}"];
    }

    /// <summary>Asks as a browser does before it lets a page of an origin change something.</summary>
    public static Task<HttpResponseMessage> AskAsync(HttpClient client, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, new Uri("/api/calls", UriKind.Relative));
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "PATCH");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,if-match");
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Signs a client in by a cookie, and gives the header that set it.</summary>
    public static async Task<string> CookieAsync(HttpClient client, string email, string password)
    {
        using var signedIn = await client.PostAsJsonAsync("/api/access/login?useCookies=true", new { email, password }, TestContext.Current.CancellationToken);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        return cookie;
    }
}
