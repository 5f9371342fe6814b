using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace AmiPlatform.Fuzzing;

/// <summary>Somebody who asks: nobody, or an account that signs in again when a request has ended its session.</summary>
/// <param name="client">Sends the requests.</param>
/// <param name="email">Address of the account; nobody signs in without one.</param>
/// <param name="password">Its password.</param>
/// <param name="rest">Lets the time pass for which wrong passwords among the requests have locked the account; without it the platform's own clock does.</param>
public sealed class FuzzCaller(HttpClient client, string? email = null, string? password = null, Action? rest = null)
{
    private const int LargeBytes = 65_536;
    private static readonly Uri Me = new("/api/access/me", UriKind.Relative);

    /// <summary>Identifier of the account, once it has signed in.</summary>
    public string? AccountId { get; private set; }

    /// <summary>Sends a request.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A large body may be refused before it is read, and the connection closed with it: it is announced, and sent when it is wanted (RFC 9110, section 10.1.1).
        if (request.Content?.Headers.ContentLength > LargeBytes) request.Headers.ExpectContinue = true;
        return client.SendAsync(request, cancellationToken);
    }

    /// <summary>Signs in.</summary>
    /// <returns>Whether the platform let the account in; one that is deactivated it does not.</returns>
    public async Task<bool> SignInAsync(CancellationToken cancellationToken)
    {
        if (email is null) return true;
        client.DefaultRequestHeaders.Authorization = null;
        using var body = new StringContent(JsonSerializer.Serialize(new { email, password }), Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/api/access/login", UriKind.Relative), body, cancellationToken);
        if (!answer.IsSuccessStatusCode) return false;
        var signedIn = JsonElement.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.GetProperty("accessToken").GetString());
        AccountId ??= JsonElement.Parse(await client.GetStringAsync(Me, cancellationToken)).GetProperty("id").GetString();
        return true;
    }

    /// <summary>Signs in again where the session has ended; an operation may also answer 401 to whoever is signed in.</summary>
    /// <returns>Whether the caller is who it was.</returns>
    public async Task<bool> StaysAsync(CancellationToken cancellationToken)
    {
        if (email is null) return true;
        using var answer = await client.GetAsync(Me, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Unauthorized || await SignInAsync(cancellationToken)) return true;
        if (rest is null) return false;
        rest();
        return await SignInAsync(cancellationToken);
    }
}
