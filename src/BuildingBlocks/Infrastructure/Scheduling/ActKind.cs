using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Scheduling;

/// <summary>A kind of scheduled act: how it is read and carried out.</summary>
/// <param name="module">Module in whose transaction it runs.</param>
internal abstract class ActKind(IModule module)
{
    public IModule Module => module;

    /// <summary>Reads an act.</summary>
    /// <exception cref="System.Text.Json.JsonException">It has another shape.</exception>
    public abstract IScheduledAct Read(string body);

    /// <summary>Carries an act out.</summary>
    public abstract Task HandleAsync(IServiceProvider services, IScheduledAct act, CancellationToken cancellationToken);

    public static ActKind Of(IModule module, Type act) => (ActKind)Activator.CreateInstance(typeof(To<>).MakeGenericType(act), module)!;

    private sealed class To<TAct>(IModule module) : ActKind(module)
        where TAct : class, IScheduledAct
    {
        public override IScheduledAct Read(string body) => PersistedJson.Read<TAct>(body);

        public override Task HandleAsync(IServiceProvider services, IScheduledAct act, CancellationToken cancellationToken) =>
            services.GetRequiredService<IScheduledActHandler<TAct>>().HandleAsync((TAct)act, cancellationToken);
    }
}
