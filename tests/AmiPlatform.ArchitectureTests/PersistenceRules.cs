using System.Text.RegularExpressions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;

namespace AmiPlatform.ArchitectureTests;

/// <summary>Whose tables are whose, for both providers.</summary>
public sealed partial class PersistenceRules
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

    [Theory]
    [InlineData("SELECT * FROM calls_calls")]
    [InlineData("SELECT * FROM \"calls_calls\"")]
    [InlineData("SELECT * FROM events_meetings JOIN calls_calls ON 1 = 1")]
    [InlineData("SELECT * FROM calls.calls")]
    [InlineData("select 1\nfrom\n  [calls].[calls]")]
    [InlineData("INSERT INTO calls_calls DEFAULT VALUES")]
    [InlineData("UPDATE \"calls\".\"calls\" SET State = 1")]
    [InlineData("DELETE FROM `calls_calls`")]
    [InlineData("DROP TABLE IF EXISTS calls_calls")]
    [InlineData("var text = \"DELETE FROM \\\"calls_calls\\\"\";")]
    public void A_text_that_names_the_tables_of_another_module_is_seen_however_it_is_written(string offender) => Named(offender, ["Calls", "Events"]).ShouldContain("calls");

    [Theory]
    [InlineData("SELECT * FROM events_calls")]
    [InlineData("The news comes from Calls, and what calls_calls is nobody knows.")]
    [InlineData("using AmiPlatform.Calls.IntegrationEvents;")]
    public void A_text_that_names_none_is_let_through(string text) => Named(text, ["Calls"]).ShouldBeEmpty();

    [Fact]
    public void No_text_of_a_module_names_the_tables_of_another()
    {
        var root = Path.Combine(Repository.Root, "src", "Modules");
        string[] modules = [.. ProjectAssemblies.ModuleNames];
        var files = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToArray();
        files.Length.ShouldBeGreaterThan(50);
        files.SelectMany(file => Named(File.ReadAllText(file), modules.Where(module => module != Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0])).Select(name => $"{file}: {name}"))
            .ShouldBeEmpty();
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
        Tables().Matches(text).Select(table => table.Groups["schema"].Value).Intersect(modules.Append("Platform"), StringComparer.OrdinalIgnoreCase);

    /// <summary>The schema of a table in SQL: what stands before its name, after a point as on SQL Server or an underscore as on SQLite, bare or quoted, also within a quoted text.</summary>
    [GeneratedRegex(
        """\b(FROM|JOIN|INTO|UPDATE|TABLE|EXISTS)\s+(\\?"|[\[`])?(?<schema>[a-z]+)((\\?"|[\]`])?\.(\\?"|[\[`])?|_)[a-z]|\[(?<schema>[a-z]+)\]\.\[?[a-z]""", RegexOptions.IgnoreCase)]
    private static partial Regex Tables();

    private static DbContext Create(string factory)
    {
        var instance = Activator.CreateInstance(Factories.Single(type => type.FullName == factory))!;
        return (DbContext)instance.GetType().GetMethod("CreateDbContext")!.Invoke(instance, [Array.Empty<string>()])!;
    }
}
