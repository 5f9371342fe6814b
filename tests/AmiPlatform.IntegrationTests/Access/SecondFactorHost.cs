using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.AccessHost;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Enrols authenticator apps over HTTP and signs in with their codes.</summary>
internal static class SecondFactorHost
{
    public const string Place = "/api/access/me/second-factor";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Begins an enrolment and types the key into an app.</summary>
    public static async Task<AuthenticatorApp> BegunAsync(this AccessHost host, HttpClient owner)
    {
        using var answer = await owner.PostAsJsonAsync(Place, new { currentPassword = Password }, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return new AuthenticatorApp((await BodyAsync(answer)).GetProperty("sharedKey").GetString()!, host.Clock);
    }

    /// <summary>Enrols an app for whoever is signed in, who then goes on with the tokens of the answer. The code of now has served.</summary>
    public static async Task<(AuthenticatorApp App, IReadOnlyList<string> RecoveryCodes)> EnrolledAsync(this AccessHost host, HttpClient owner)
    {
        var app = await host.BegunAsync(owner);
        using var answer = await owner.PostAsJsonAsync($"{Place}/confirm", new { twoFactorCode = app.Code() }, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await BodyAsync(answer);
        owner.DefaultRequestHeaders.Authorization = new("Bearer", body.GetProperty("signedIn").GetProperty("accessToken").GetString());
        return (app, [.. body.GetProperty("recoveryCodes").EnumerateArray().Select(code => code.GetString()!)]);
    }

    /// <summary>Registers somebody who has an app.</summary>
    public static async Task<(string Email, AuthenticatorApp App, IReadOnlyList<string> RecoveryCodes)> RegisteredWithAppAsync(this AccessHost host)
    {
        var email = await host.RegisterAsync();
        using var owner = await host.SignedInAsync(email);
        var (app, codes) = await host.EnrolledAsync(owner);
        return (email, app, codes);
    }

    public static async Task<(HttpStatusCode Status, string? Code)> SignInAsync(
        this AccessHost host, string email, string? code = null, string? recoveryCode = null, string password = Password, string? from = null)
    {
        using var client = host.Client();
        if (from is not null) client.DefaultRequestHeaders.Add(CallerAddress.Header, from);
        using var answer = await client.PostAsJsonAsync("/api/access/login", new { email, password, twoFactorCode = code, twoFactorRecoveryCode = recoveryCode }, Stop);
        return (answer.StatusCode, await CodeAsync(answer));
    }

    public static async Task<(HttpStatusCode Status, string? Code)> SendAsync(this HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body, Stop);
        return (answer.StatusCode, await CodeAsync(answer));
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer)
    {
        if (answer.IsSuccessStatusCode) return null;
        var body = await BodyAsync(answer);
        return body.TryGetProperty("errors", out var errors) && errors.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.Array } first
            ? first.Value[0].GetProperty("code").GetString()
            : body.GetProperty("code").GetString();
    }
}
