using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;

namespace AmiPlatform.ArchitectureTests;

/// <summary>Whose tables are whose, for both providers.</summary>
public sealed class PersistenceRules
{
    private static readonly Type[] Factories =
    [
        .. ProjectAssemblies.All.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IDesignTimeDbContextFactory<>))),
    ];

    public static TheoryData<string> Contexts => [.. Factories.Select(type => type.FullName!)];

    [Fact]
    public void Each_module_has_a_context_for_each_provider() => Factories.Length.ShouldBe(2 * (ProjectAssemblies.ModuleNames.Count + 2));

    [Theory]
    [MemberData(nameof(Contexts))]
    public void The_migrations_are_up_to_date_with_the_model(string factory)
    {
        using var context = Create(factory);
        context.Database.HasPendingModelChanges().ShouldBeFalse();
        context.Database.GetMigrations().ShouldNotBeEmpty();
    }

    [Fact]
    public void A_change_of_a_model_without_a_migration_and_a_table_in_a_foreign_schema_are_seen()
    {
        using var context = new OffenderContext();
        context.Database.HasPendingModelChanges().ShouldBeTrue("the rule must see its offender");
        Misplaced(context, "own").ShouldBe(["other.notes", "own.lines references other.notes"], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Each_table_is_in_its_modules_schema_and_no_foreign_key_leaves_it(string factory)
    {
        using var context = Create(factory);
        var schema = (context as ModuleDbContext)?.Schema ?? "platform";
        context.Model.GetEntityTypes().Count(entity => entity.GetTableName() is not null).ShouldBeGreaterThan(0);
        Misplaced(context, schema).ShouldBeEmpty();
    }

    [Fact]
    public void No_text_of_a_module_names_the_tables_of_another()
    {
        var root = Path.Combine(Repository.Root, "src", "Modules");
        string[] modules = [.. ProjectAssemblies.ModuleNames];
        var files = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToArray();
        files.Length.ShouldBeGreaterThan(50);
        files.SelectMany(file => Named(File.ReadAllText(file), modules.Where(module => !file.Contains($"{Path.DirectorySeparatorChar}{module}{Path.DirectorySeparatorChar}", StringComparison.Ordinal))).Select(name => $"{file}: {name}"))
            .ShouldBeEmpty();
        Named("SELECT * FROM calls_calls", modules).ShouldNotBeEmpty("the rule must see its offender");
    }

    private static IEnumerable<string> Misplaced(DbContext context, string schema)
    {
        var tables = context.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null).ToArray();
        return tables.Where(table => Schema(table) != schema).Select(Name)
            .Concat(tables.SelectMany(table => table.GetForeignKeys().Where(key => Schema(key.PrincipalEntityType) != schema).Select(key => $"{Name(table)} references {Name(key.PrincipalEntityType)}")));
    }

    private static string Schema(IEntityType table) => table.GetSchema() ?? table.GetTableName()!.Split('_')[0];

    private static string Name(IEntityType table) => $"{Schema(table)}.{table.GetTableName()}";

    private static IEnumerable<string> Named(string text, IEnumerable<string> modules) =>
        modules.Append("Platform").Select(module => module.ToLowerInvariant()).Where(module =>
            text.Contains($"FROM {module}_", StringComparison.OrdinalIgnoreCase) || text.Contains($"INTO {module}_", StringComparison.OrdinalIgnoreCase)
            || text.Contains($"UPDATE {module}_", StringComparison.OrdinalIgnoreCase) || text.Contains($"[{module}].", StringComparison.OrdinalIgnoreCase));

    private static DbContext Create(string factory)
    {
        var instance = Activator.CreateInstance(Factories.Single(type => type.FullName == factory))!;
        return (DbContext)instance.GetType().GetMethod("CreateDbContext")!.Invoke(instance, [Array.Empty<string>()])!;
    }
}
