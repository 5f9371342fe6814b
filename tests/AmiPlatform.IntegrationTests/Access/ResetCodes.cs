using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Passwords;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Codes as a mail brings them, each of an account of its own: a code serves once.</summary>
internal static class ResetCodes
{
    public static async Task<string> OfNewAccountAsync(PlatformFixture platform)
    {
        var email = $"{Guid.CreateVersion7():N}@example.org";
        await Registrations.RegisteredAsync(platform, email);
        await using var scope = platform.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<AccountKeeper>().FindByNameAsync(email);
        return scope.ServiceProvider.GetRequiredService<PasswordResetTokens>().Make(account!);
    }
}
