using System.Reflection;

namespace AmiPlatform.ArchitectureTests;

/// <summary>The product's assemblies, discovered beside the tests; never listed.</summary>
internal static class ProjectAssemblies
{
    public static IReadOnlyList<Assembly> All { get; } =
    [
        .. Directory.GetFiles(AppContext.BaseDirectory, "AmiPlatform.*.dll")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.EndsWith("Tests", StringComparison.Ordinal) && !name.EndsWith("Benchmarks", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Assembly.Load),
    ];

    public static IReadOnlyList<Assembly> Modules { get; } =
        [.. All.Where(assembly => assembly.Name().Split('.') is [_, var module, _] && module != "BuildingBlocks")];

    public static IReadOnlyList<string> ModuleNames { get; } = [.. Modules.Select(assembly => assembly.Module()).Distinct().Order(StringComparer.Ordinal)];

    public static IReadOnlyList<Assembly> Layer(string layer)
    {
        Assembly[] found = [.. Modules.Where(assembly => assembly.Name().EndsWith($".{layer}", StringComparison.Ordinal))];
        return found.Length == ModuleNames.Count ? found : throw new InvalidOperationException($"{found.Length} of {ModuleNames.Count} modules have a layer {layer}.");
    }

    public static string Name(this Assembly assembly) => assembly.GetName().Name!;

    public static string Module(this Assembly assembly) => assembly.Name().Split('.')[1];

    public static IEnumerable<string> ProjectReferences(this Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("AmiPlatform.", StringComparison.Ordinal));

    public static IEnumerable<Type> OwnTypes(this Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && type.Namespace?.StartsWith("AmiPlatform", StringComparison.Ordinal) == true
            && !type.Namespace.Contains(".Migrations.", StringComparison.Ordinal));
}
