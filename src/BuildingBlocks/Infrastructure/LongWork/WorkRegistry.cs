using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.LongWork;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Every kind of long work, by its stable name.</summary>
internal sealed class WorkRegistry
{
    private readonly Dictionary<string, WorkKind> kinds = [];

    /// <exception cref="InvalidOperationException">An order has no name, no handler or several, or two have the same name.</exception>
    public WorkRegistry(IEnumerable<Assembly> assemblies)
    {
        var types = assemblies.Distinct().SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsClass: true, IsAbstract: false }).ToList();
        var handlers = types.SelectMany(type => type.GetInterfaces()).Where(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IWorkHandler<,>))
            .ToLookup(contract => contract.GetGenericArguments()[0]);
        foreach (var order in types.Where(type => type.IsAssignableTo(typeof(IWorkOrder))))
        {
            if (handlers[order].ToList() is not [var handler]) throw new InvalidOperationException($"{order.FullName} has {handlers[order].Count()} handlers and not one.");
            if (!kinds.TryAdd(NameOf(order), WorkKind.Of(handler))) throw new InvalidOperationException($"Two kinds of long work are named {NameOf(order)}.");
        }
    }

    /// <summary>Names of all kinds.</summary>
    public IReadOnlyCollection<string> Names => kinds.Keys;

    /// <summary>Finds a kind.</summary>
    public WorkKind? Find(string name) => kinds.GetValueOrDefault(name);

    /// <summary>Name of the kind of an order.</summary>
    public static string NameOf(Type order) =>
        order.GetCustomAttribute<WorkNameAttribute>()?.Name ?? throw new InvalidOperationException($"{order.FullName} has no name of long work.");
}
