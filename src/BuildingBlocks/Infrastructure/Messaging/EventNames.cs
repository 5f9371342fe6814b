using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Wire names and types of all integration events.</summary>
internal sealed class EventNames
{
    private readonly Dictionary<string, Type> types = [];
    private readonly Dictionary<Type, string> names = [];

    /// <exception cref="InvalidOperationException">An event has no wire name, or two have the same.</exception>
    public EventNames(IEnumerable<Assembly> assemblies)
    {
        foreach (var type in WithContracts([.. assemblies]).SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IIntegrationEvent))))
        {
            var name = type.GetCustomAttribute<WireNameAttribute>()?.Name ?? throw new InvalidOperationException($"{type.FullName} has no wire name.");
            if (!types.TryAdd(name, type)) throw new InvalidOperationException($"Two integration events are named {name}.");
            names.Add(type, name);
        }
    }

    /// <summary>All events by wire name.</summary>
    public IReadOnlyDictionary<string, Type> Types => types;

    /// <summary>Wire name of an event type.</summary>
    public string Of(Type type) => names[type];

    /// <summary>A module may react to events of a module that this host does not have: their contracts count too.</summary>
    private static IEnumerable<Assembly> WithContracts(Assembly[] assemblies) => assemblies
        .Concat(assemblies.SelectMany(assembly => assembly.GetReferencedAssemblies())
            .Where(name => name.Name!.EndsWith(".IntegrationEvents", StringComparison.Ordinal)).Select(Assembly.Load))
        .Distinct();
}
