using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>The contexts for SQL Server of all modules, of accounts, and of what belongs to no module.</summary>
internal static class SqlServerContexts
{
    /// <summary>Their factories.</summary>
    public static IReadOnlyList<Type> Factories { get; } =
    [
        .. Directory.GetFiles(AppContext.BaseDirectory, "AmiPlatform.*.dll").Select(Path.GetFileNameWithoutExtension)
            .Where(name => !name!.EndsWith("Tests", StringComparison.Ordinal)).Select(name => System.Reflection.Assembly.Load(name!))
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.StartsWith("SqlServer", StringComparison.Ordinal)
                && type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IDesignTimeDbContextFactory<>))),
    ];

    /// <summary>Makes a context; the caller disposes it.</summary>
    public static DbContext Make(Type factory) =>
        (DbContext)factory.GetMethod("CreateDbContext")!.Invoke(Activator.CreateInstance(factory), [Array.Empty<string>()])!;
}
