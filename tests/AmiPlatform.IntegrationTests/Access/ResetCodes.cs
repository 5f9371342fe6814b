using System.Net;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Passwords;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Codes as a mail brings them, each of an account of its own: a code serves once.</summary>
internal static class ResetCodes
{
    /// <summary>Replaces a password with a code, and looks whether the code serves a second time.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(HttpClient anyone, string code, string password, string another)
    {
        var faults = new List<string>();
        var first = await anyone.WriteAsync("/api/access/reset-password", new { code, password });
        if (first.Status != HttpStatusCode.NoContent) faults.Add($"the code is answered {(int)first.Status} {first.Code}");
        var second = await anyone.WriteAsync("/api/access/reset-password", new { code, password = another });
        if (second.Code != "access.reset-code-not-valid") faults.Add($"the code that was used is answered {(int)second.Status} {second.Code}");
        return faults;
    }

    public static async Task<string> OfNewAccountAsync(PlatformFixture platform)
    {
        var email = $"{Guid.CreateVersion7():N}@example.org";
        await Registrations.RegisteredAsync(platform, email);
        await using var scope = platform.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<AccountKeeper>().FindByNameAsync(email);
        return scope.ServiceProvider.GetRequiredService<PasswordResetTokens>().Make(account!);
    }
}
