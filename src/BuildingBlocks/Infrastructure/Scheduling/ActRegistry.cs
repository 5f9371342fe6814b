using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Scheduling;

/// <summary>Every kind of scheduled act, by its stable name.</summary>
internal sealed class ActRegistry
{
    private readonly Dictionary<string, ActKind> kinds = [];

    /// <exception cref="InvalidOperationException">An act has no name, or two have the same.</exception>
    public ActRegistry(IEnumerable<Assembly> assemblies, ModuleRegistry modules)
    {
        foreach (var type in assemblies.Distinct().SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IScheduledAct))))
        {
            var name = type.GetCustomAttribute<ActNameAttribute>()?.Name ?? throw new InvalidOperationException($"{type.FullName} has no act name.");
            if (!kinds.TryAdd(name, ActKind.Of(modules.Of(type), type))) throw new InvalidOperationException($"Two scheduled acts are named {name}.");
        }
    }

    /// <summary>Names of all acts.</summary>
    public IReadOnlyCollection<string> Names => kinds.Keys;

    /// <summary>Finds a kind.</summary>
    public ActKind? Find(string name) => kinds.GetValueOrDefault(name);
}
