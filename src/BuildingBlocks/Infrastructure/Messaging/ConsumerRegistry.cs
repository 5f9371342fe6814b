using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Every consumer of integration events, found in the modules' assemblies.</summary>
internal sealed class ConsumerRegistry
{
    private readonly Dictionary<(string Consumer, string EventName), Subscription> subscriptions = [];
    private readonly ILookup<string, string> consumers;

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

        consumers = subscriptions.Keys.OrderBy(key => key.Consumer, StringComparer.Ordinal).ToLookup(key => key.EventName, key => key.Consumer);
    }

    /// <summary>Every subscription.</summary>
    public IReadOnlyCollection<Subscription> All => subscriptions.Values;

    /// <summary>Names of the consumers of an event.</summary>
    public IEnumerable<string> Of(string eventName) => consumers[eventName];

    /// <summary>Finds a subscription.</summary>
    public Subscription? Find(string consumer, string eventName) => subscriptions.GetValueOrDefault((consumer, eventName));

    private static bool IsHandler(Type contract) => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IIntegrationEventHandler<>);
}
