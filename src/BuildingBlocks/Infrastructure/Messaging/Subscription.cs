using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>One consumer of one event.</summary>
/// <param name="consumer">Stable name of the consumer.</param>
/// <param name="eventName">Wire name of the event.</param>
/// <param name="module">Module of the consumer, in whose transaction it runs.</param>
internal abstract class Subscription(string consumer, string eventName, IModule module)
{
    public string Consumer => consumer;

    public string EventName => eventName;

    public IModule Module => module;

    /// <summary>Reads an event.</summary>
    /// <exception cref="JsonException">It has another shape.</exception>
    public abstract IIntegrationEvent Read(string body);

    /// <summary>Makes the handler in a scope and lets it handle an event.</summary>
    public abstract Task HandleAsync(IServiceProvider services, IIntegrationEvent integrationEvent, EventMetadata metadata, CancellationToken cancellationToken);

    public static Subscription Of(string consumer, string eventName, IModule module, Type eventType, Type handler) =>
        (Subscription)Activator.CreateInstance(typeof(To<>).MakeGenericType(eventType), consumer, eventName, module, handler)!;

    private sealed class To<TEvent>(string consumer, string eventName, IModule module, Type handler) : Subscription(consumer, eventName, module)
        where TEvent : class, IIntegrationEvent
    {
        private readonly ObjectFactory make = ActivatorUtilities.CreateFactory(handler, []);

        public override IIntegrationEvent Read(string body) => PersistedJson.Read<TEvent>(body);

        public override Task HandleAsync(IServiceProvider services, IIntegrationEvent integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
            ((IIntegrationEventHandler<TEvent>)make(services, null)).HandleAsync((TEvent)integrationEvent, metadata, cancellationToken);
    }
}
