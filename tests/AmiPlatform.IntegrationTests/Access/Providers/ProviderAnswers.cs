using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access.Providers;

/// <summary>What a browser is answered.</summary>
internal static class ProviderAnswers
{
    public const string Refused = "access.provider-sign-in-refused";

    public static async Task<JsonElement> ReadAsync(this Browser browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await AccessHost.BodyAsync(answer);
    }

    public static async Task<string?> MeAsync(this Browser browser) => (await browser.ReadAsync("/api/access/me")).GetProperty("email").GetString();

    public static async Task<IReadOnlyList<string?>> RolesAsync(this Browser browser) =>
        [.. (await browser.ReadAsync("/api/access/me")).GetProperty("roles").EnumerateArray().Select(role => role.GetString())];

    public static async Task ShouldRefuseAsync(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await AccessHost.BodyAsync(answer)).GetProperty("code").GetString().ShouldBe(code);
    }

    /// <summary>Goes to the provider and stops before coming back.</summary>
    public static async Task<Uri> CallbackAsync(this Browser browser)
    {
        using var answer = await browser.FollowAsync($"/api/access/providers/{ProviderHost.Staff}/sign-in?returnTo=/after", address => address.AbsolutePath.EndsWith("/callback", StringComparison.Ordinal));
        return answer.Headers.Location!;
    }

    public static Dictionary<string, string> QueryOf(Uri address) => QueryHelpers.ParseQuery(address.Query).ToDictionary(value => value.Key, value => value.Value.ToString());
}
