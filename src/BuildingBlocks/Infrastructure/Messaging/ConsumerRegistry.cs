using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Every consumer of integration events, found in the modules' assemblies.</summary>
internal sealed class ConsumerRegistry
{
    private readonly Dictionary<(string Consumer, string EventName), Subscription> subscriptions = [];
    private readonly ILookup<string, Subscription> consumers;

    /// <exception cref="InvalidOperationException">A consumer has no name, or two have the same.</exception>
    public ConsumerRegistry(IEnumerable<Type> types, ModuleRegistry modules, EventNames events)
    {
        var owners = new Dictionary<string, Type>();
        foreach (var type in types.Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            var handled = type.GetInterfaces().Where(IsHandler).Select(contract => contract.GetGenericArguments()[0]).ToArray();
            if (handled.Length == 0) continue;
            var name = type.GetCustomAttribute<ConsumerAttribute>()?.Name ?? throw new InvalidOperationException($"{type.FullName} has no consumer name.");
            if (!owners.TryAdd(name, type)) throw new InvalidOperationException($"{owners[name].FullName} and {type.FullName} are both the consumer {name}.");
            foreach (var eventType in handled)
                subscriptions.Add((name, events.Of(eventType)), Subscription.Of(name, events.Of(eventType), modules.Of(type), eventType, type));
        }

        consumers = subscriptions.Values.OrderBy(subscription => subscription.Consumer, StringComparer.Ordinal).ToLookup(subscription => subscription.EventName);
    }

    /// <summary>Every subscription.</summary>
    public IReadOnlyCollection<Subscription> All => subscriptions.Values;

    /// <summary>The subscriptions to an event.</summary>
    public IEnumerable<Subscription> Of(string eventName) => consumers[eventName];

    /// <summary>Finds a subscription.</summary>
    public Subscription? Find(string consumer, string eventName) => subscriptions.GetValueOrDefault((consumer, eventName));

    private static bool IsHandler(Type contract) => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IIntegrationEventHandler<>);
}
