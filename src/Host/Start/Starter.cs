using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Observability;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Host.Demonstration;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AmiPlatform.Host.Start;

/// <summary>Migrates, seeds the demonstration of an empty database, catches up with what was left, then opens the readiness gate and says where to look.</summary>
internal sealed partial class Starter(
    DatabaseMigrator migrator,
    DatabaseOptions database,
    DemonstrationSeeder demonstration,
    IMessagePump pump,
    ReadinessGate gate,
    IServer server,
    IHostApplicationLifetime lifetime,
    ILogger<Starter> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (database.MigrateAtStart) await migrator.MigrateAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var accounts = await demonstration.SeedAsync(stopping.Token);
        await pump.CatchUpAsync(stopping.Token);
        gate.Open();
        // What the start needed is not needed again: an idle host gives it back. In a test's process everything that other tests hold would be gone through.
        if (OwnProcess.IsHost) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        LogReady(string.Join(", ", addresses));
        if (accounts is not null) Console.Out.WriteLine(Welcome.Text(addresses.FirstOrDefault() ?? string.Empty, accounts));
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Ready on {Addresses}")]
    private partial void LogReady(string addresses);
}
