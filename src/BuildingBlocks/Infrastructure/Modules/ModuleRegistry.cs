using System.Collections.Concurrent;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Modules;

/// <summary>The modules of the host, and which one a type belongs to.</summary>
/// <param name="modules">Every module.</param>
public sealed class ModuleRegistry(IEnumerable<IModule> modules)
{
    private static readonly IModule Platform = new PlatformModule();
    private readonly ConcurrentDictionary<Type, IModule> known = new();

    /// <summary>Every module.</summary>
    public IReadOnlyList<IModule> All { get; } = [.. modules];

    /// <summary>The module of a type: the one whose assemblies begin with the same name.</summary>
    /// <param name="type">A request, a consumer, an act.</param>
    /// <returns>The module.</returns>
    /// <exception cref="InvalidOperationException">The type belongs to no module.</exception>
    public IModule Of(Type type) => known.GetOrAdd(type, asked => All.Append(Platform).FirstOrDefault(module => Prefix(module.GetType()) == Prefix(asked))
        ?? throw new InvalidOperationException($"{asked.FullName} belongs to no module."));

    /// <summary>Name of the module, or of the building block, that a type belongs to.</summary>
    /// <param name="type">A request.</param>
    /// <returns>Such as <c>calls</c> or <c>access</c>.</returns>
    internal static string NameOf(Type type)
    {
        var parts = type.Assembly.GetName().Name!.Split('.');
        return (parts is [_, "BuildingBlocks", var block, ..] ? block == "Infrastructure" ? "Platform" : block : parts[Math.Min(1, parts.Length - 1)]).ToLowerInvariant();
    }

    private static string Prefix(Type type) => string.Join('.', type.Assembly.GetName().Name!.Split('.').Take(2));
}
