using AmiPlatform.BuildingBlocks.Infrastructure.LongWork;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.Territories.Application.Imports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace AmiPlatform.IntegrationTests.LongWork;

/// <summary>The real host, in which imports stand before a gate; with or without the service that does long work by itself.</summary>
public abstract class WorkPlatform : IAsyncLifetime
{
    private readonly Gate gate = new();

    protected WorkPlatform(bool byItself) => Platform = PlatformFixture.With(services =>
    {
        services.RemoveAll<ITableReader>();
        services.AddSingleton<ITableReader>(new GatedReader(gate));
        if (!byItself) services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(OperationService)));
    });

    public PlatformFixture Platform { get; }

    internal Gate Gate => gate;

    public ValueTask InitializeAsync() => Platform.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        gate.Open();
        await Platform.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Work is done as soon as it is accepted.</summary>
public sealed class BusyPlatform() : WorkPlatform(byItself: true);

/// <summary>Work is done when the test does it.</summary>
public sealed class IdlePlatform() : WorkPlatform(byItself: false);
