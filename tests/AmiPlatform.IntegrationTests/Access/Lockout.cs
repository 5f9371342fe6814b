using System.Net;
using System.Net.Http.Json;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Looks whether five wrong passwords lock an account for who comes from the same address.</summary>
internal static class Lockout
{
    private const int Failures = 5;

    public static async Task<IReadOnlyList<string>> FaultsAsync(HttpClient client, string email, string password)
    {
        var faults = new List<string>();
        for (var attempt = 1; attempt <= Failures; attempt++)
            if (await StatusAsync(client, email, "not the password") is not HttpStatusCode.Unauthorized and var let) faults.Add($"wrong password {attempt} is answered {(int)let}");
        if (await StatusAsync(client, email, password) is not HttpStatusCode.Unauthorized and var opened) faults.Add($"the right password after {Failures} wrong ones is answered {(int)opened}");
        return faults;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string email, string password)
    {
        using var answer = await client.PostAsJsonAsync("/api/access/login", new { email, password }, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
