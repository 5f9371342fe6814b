using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Looks whether a session that was ended still serves.</summary>
internal static class EndedSessions
{
    private static readonly Uri Me = new("/api/access/me", UriKind.Relative);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Signs in twice, ends the first session by the second, and comes with its tokens.</summary>
    /// <param name="client">Makes a client that nobody has signed in with.</param>
    /// <param name="email">The account.</param>
    /// <param name="password">Its password.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(Func<HttpClient> client, string email, string password)
    {
        using var thief = client();
        var stolen = await SignInAsync(thief, email, password);
        using var owner = client();
        await SignInAsync(owner, email, password);
        var faults = new List<string>();
        if (await StatusAsync(thief) is not HttpStatusCode.OK and var before) faults.Add($"the session that is not ended yet is answered {(int)before}");
        var sessions = await owner.GetFromJsonAsync<JsonElement>("/api/access/me/sessions", Stop);
        var id = sessions.GetProperty("items").EnumerateArray().First(session => !session.GetProperty("present").GetBoolean()).GetProperty("id").GetGuid();
        using (var ended = await owner.DeleteAsync(new Uri($"/api/access/me/sessions/{id}", UriKind.Relative), Stop))
            if (ended.StatusCode != HttpStatusCode.NoContent) faults.Add($"to end it is answered {(int)ended.StatusCode}");

        using (var again = await owner.DeleteAsync(new Uri($"/api/access/me/sessions/{id}", UriKind.Relative), Stop))
            if (again.StatusCode != HttpStatusCode.NotFound) faults.Add($"to end it again is answered {(int)again.StatusCode}");

        if (await StatusAsync(thief) is not HttpStatusCode.Unauthorized and var after) faults.Add($"its access token is answered {(int)after}");
        using var refreshed = await thief.PostAsJsonAsync("/api/access/refresh", new { refreshToken = stolen.GetProperty("refreshToken").GetString() }, Stop);
        if (refreshed.StatusCode != HttpStatusCode.Unauthorized) faults.Add($"its refresh token is answered {(int)refreshed.StatusCode}");
        if (await StatusAsync(owner) is not HttpStatusCode.OK and var kept) faults.Add($"the other session is answered {(int)kept}");
        return faults;
    }

    private static async Task<JsonElement> SignInAsync(HttpClient client, string email, string password)
    {
        using var answer = await client.PostAsJsonAsync("/api/access/login", new { email, password }, Stop);
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        client.DefaultRequestHeaders.Authorization = new("Bearer", tokens.GetProperty("accessToken").GetString());
        return tokens;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(Me, Stop);
        return answer.StatusCode;
    }
}
