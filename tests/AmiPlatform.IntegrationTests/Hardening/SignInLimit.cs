using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace AmiPlatform.IntegrationTests.Hardening;

/// <summary>Looks whether an address has twenty right sign-ins in a minute, and not one more.</summary>
internal static class SignInLimit
{
    private const int AMinute = 20;

    public static async Task<IReadOnlyList<string>> FaultsAsync(HttpClient client, string email, string password)
    {
        var faults = new List<string>();
        for (var time = 1; time <= AMinute; time++)
        {
            using var let = await SignInAsync(client, email, password);
            if (let.StatusCode != HttpStatusCode.OK) faults.Add($"right sign-in {time} is answered {(int)let.StatusCode}");
        }

        using var refused = await SignInAsync(client, email, password);
        if (refused.StatusCode != HttpStatusCode.TooManyRequests) return [.. faults, $"right sign-in {AMinute + 1} is answered {(int)refused.StatusCode}"];
        if (refused.Headers.RetryAfter?.Delta is not { TotalSeconds: >= 1 and <= 60 }) faults.Add("nobody says when to come again");
        if (refused.Content.Headers.ContentType?.MediaType != "application/problem+json") return [.. faults, "the refusal is no problem document"];
        var code = (await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString();
        return code == "http.too-many-requests" ? faults : [.. faults, $"the refusal has the code {code}"];
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient client, string email, string password) =>
        client.PostAsJsonAsync("/api/access/login", new { email, password }, TestContext.Current.CancellationToken);
}
