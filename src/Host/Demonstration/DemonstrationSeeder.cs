using AmiPlatform.BuildingBlocks.Access.Demonstration;
using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

namespace AmiPlatform.Host.Demonstration;

/// <summary>Seeds an empty database in Development through the modules' own commands, in the order of the catalogue.</summary>
internal sealed class DemonstrationSeeder(
    DemonstrationOptions options, DemonstrationAccounts accounts, DatabaseMigrator migrator, ModuleRegistry modules, IServiceScopeFactory scopes, IMessagePump pump)
{
    /// <summary>Seeds what is missing.</summary>
    /// <returns>The accounts, or nothing when there is no demonstration.</returns>
    public async Task<DemonstrationAccounts?> SeedAsync(CancellationToken cancellationToken)
    {
        if (!options.Enabled) return null;
        // Of two hosts that start together on an empty folder one seeds, and the other finds it done.
        await using var alone = await migrator.HoldAsync(cancellationToken);
        await accounts.EnsureAsync(cancellationToken);
        if (accounts.DemonstrationIsWhole) return accounts;
        var stage = new DemonstrationStage(accounts, scopes, pump);
        await using var scope = scopes.CreateAsyncScope();
        var parts = scope.ServiceProvider.GetServices<IDemonstrationPart>().ToLookup(part => part.Module);
        IDemonstrationPart[] ordered = [.. modules.All.SelectMany(module => parts[module.Name])];
        foreach (var part in ordered) await part.SeedAsync(stage, cancellationToken);
        foreach (var part in ordered) await part.FinishAsync(stage, cancellationToken);
        await accounts.NoteWholeDemonstrationAsync();
        await pump.DrainAsync(cancellationToken);
        return accounts;
    }
}
