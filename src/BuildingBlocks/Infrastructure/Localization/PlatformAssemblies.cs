using System.Reflection;
using Microsoft.Extensions.DependencyModel;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Localization;

internal static class PlatformAssemblies
{
    private const string Prefix = "AmiPlatform.";

    public static IReadOnlyList<Assembly> All { get; } =
    [
        .. (DependencyContext.Default?.RuntimeLibraries ?? [])
            .Where(library => library.Name.StartsWith(Prefix, StringComparison.Ordinal) && library.RuntimeAssemblyGroups.Count > 0)
            .Select(library => Assembly.Load(new AssemblyName(library.Name)))
            .Append(typeof(PlatformAssemblies).Assembly)
            .Distinct()
            .OrderBy(assembly => assembly.FullName, StringComparer.Ordinal),
    ];
}
