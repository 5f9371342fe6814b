using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.SecondFactors;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Gives accounts an app behind the back of the interface, so that no session of theirs ends and no code has served.</summary>
internal static class GivenFactor
{
    /// <summary>An app that is enrolled, with recovery codes and a code of long ago.</summary>
    public static async Task<AuthenticatorApp> ToAsync(PlatformFixture platform, Guid accountId, bool enabled = true)
    {
        var (app, factor) = await MadeAsync(platform, accountId);
        factor.Confirm(SecondFactorKeeper.NewRecoveryCodes(accountId).Kept, platform.Clock.GetUtcNow());
        await WriteAsync(platform, accountId, enabled, [factor, new AcceptedCode { AccountId = accountId, Step = 1, AcceptedAt = platform.Clock.GetUtcNow() }]);
        return app;
    }

    /// <summary>An app that waits for a code that confirms it.</summary>
    public static async Task<AuthenticatorApp> BegunAsync(PlatformFixture platform, Guid accountId)
    {
        var (app, factor) = await MadeAsync(platform, accountId);
        await WriteAsync(platform, accountId, enabled: false, [factor]);
        return app;
    }

    /// <summary>Takes whatever app an account has.</summary>
    public static Task TakenAsync(PlatformFixture platform, Guid accountId) => WriteAsync(platform, accountId, enabled: false, []);

    private static async Task<(AuthenticatorApp App, SecondFactor Factor)> MadeAsync(PlatformFixture platform, Guid accountId)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var secret = SecondFactorKeeper.NewSecret();
        var factor = new SecondFactor { AccountId = accountId };
        factor.Begin(scope.ServiceProvider.GetRequiredService<SecondFactorKeeper>().Seal(secret), platform.Clock.GetUtcNow());
        return (new AuthenticatorApp(Base32.Encode(secret), platform.Clock), factor);
    }

    private static async Task WriteAsync(PlatformFixture platform, Guid accountId, bool enabled, IReadOnlyList<object> rows)
    {
        await platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
            async session =>
            {
                await using var context = platform.Services.GetRequiredService<IContextSource<AccessDbContext>>().Writer(session);
                await context.SecondFactors.Where(row => row.AccountId == accountId).ExecuteDeleteAsync(CancellationToken.None);
                await context.AcceptedCodes.Where(row => row.AccountId == accountId).ExecuteDeleteAsync(CancellationToken.None);
                await context.Users.Where(row => row.Id == accountId).ExecuteUpdateAsync(row => row.SetProperty(account => account.TwoFactorEnabled, enabled), CancellationToken.None);
                return Result.Success;
            },
            CancellationToken.None);
        await using var scope = platform.Services.CreateAsyncScope();
        var access = scope.ServiceProvider.GetRequiredService<AccessDbContext>();
        access.AddRange(rows);
        await access.SaveChangesAsync(CancellationToken.None);
    }
}
