using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging.Ledger;

/// <summary>A host with the ledger alone, on a real SQLite file; several may share a file. Its background service runs only when it is started.</summary>
internal sealed class LedgerHost : IAsyncDisposable
{
    private readonly IHost host;

    private LedgerHost(IHost host, string folder, FakeTimeProvider clock) => (this.host, Folder, Clock) = (host, folder, clock);

    public string Folder { get; }

    public FakeTimeProvider Clock { get; }

    public LedgerFaults Faults => Get<LedgerFaults>();

    public static async Task<LedgerHost> StartAsync(HandOverProbe? probe = null, LedgerHost? beside = null, Action<IServiceCollection>? configure = null)
    {
        var folder = beside?.Folder ?? Directory.CreateTempSubdirectory("ami-ledger-").FullName;
        var clock = beside?.Clock ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder, EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection([new("Storage:Directory", folder)]);
        builder.Services.AddPlatformOptions();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<LedgerFaults>();
        builder.Services.AddSingleton(new Messages(MessageCatalog.Load(PlatformAssemblies.All), TimeZoneInfo.Utc));
        builder.Services.AddSingleton<IWording, CallersWording>();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton<IUserDirectory, NoAccounts>();
        if (probe is not null) builder.Services.AddSingleton(probe);
        configure?.Invoke(builder.Services);
        builder.Services.AddPlatform(builder.Configuration, [new LedgerModule()]);
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));
        var started = new LedgerHost(builder.Build(), folder, clock);
        if (beside is null) await started.MakeTablesAsync();
        return started;
    }

    public Task StartBackgroundAsync() => host.StartAsync(TestContext.Current.CancellationToken);

    public Task StopBackgroundAsync() => host.StopAsync(TestContext.Current.CancellationToken);

    public TService Get<TService>()
        where TService : notnull => host.Services.GetRequiredService<TService>();

    public async Task<IReadOnlyList<Guid>> SendAsync(ICommand command)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<IDispatcher>().SendAsync(command, TestContext.Current.CancellationToken);
        outcome.IsSuccess.ShouldBeTrue();
        return scope.ServiceProvider.GetRequiredService<RequestContext>().RaisedEvents;
    }

    public Task DrainAsync() => Get<IMessagePump>().DrainAsync(TestContext.Current.CancellationToken);

    public async Task<string> StatementAsync(Guid account)
    {
        await using var context = Get<IContextSource<LedgerDbContext>>().Reader();
        return (await context.Statements.SingleOrDefaultAsync(row => row.Id == new StatementId(account), TestContext.Current.CancellationToken))?.Numbers.TrimEnd() ?? string.Empty;
    }

    public async Task<IReadOnlyDictionary<Guid, string>> StatementsAsync()
    {
        await using var context = Get<IContextSource<LedgerDbContext>>().Reader();
        return await context.Statements.ToDictionaryAsync(row => row.Id.Value, row => row.Numbers.TrimEnd(), TestContext.Current.CancellationToken);
    }

    public async Task<T> ReadAsync<T>(Func<PlatformDbContext, Task<T>> read)
    {
        await using var context = Get<IContextSource<PlatformDbContext>>().Reader();
        return await read(context);
    }

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    private async Task MakeTablesAsync()
    {
        await Get<DatabaseMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        await using var ledger = Get<IContextSource<LedgerDbContext>>().Migrating();
        await ledger.Database.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(TestContext.Current.CancellationToken);
    }
}
