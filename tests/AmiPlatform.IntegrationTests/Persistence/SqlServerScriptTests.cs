using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>No SQL Server runs here, so Microsoft's own parser reads what would be said to one to make its tables.</summary>
public sealed class SqlServerScriptTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Every_migration_script_is_understood(MigrationsSqlGenerationOptions kind)
    {
        SqlServerContexts.Factories.Count.ShouldBe(7, "five modules, accounts, and what belongs to no module");
        var statements = 0;
        foreach (var factory in SqlServerContexts.Factories)
        {
            using var context = SqlServerContexts.Make(factory);
            var script = context.GetService<IMigrator>().GenerateScript(options: kind);
            var understood = SilentServer.Parse(script);
            understood.Count.ShouldBeGreaterThan(2, factory.Name);
            statements += understood.Count;
        }

        output.WriteLine($"{SqlServerContexts.Factories.Count} {kind} scripts of SQL Server migrations, {statements} statements parsed; none was run: no server is needed for this.");
    }

    [Fact]
    public void Each_script_makes_the_tables_of_its_model_and_no_other()
    {
        foreach (var factory in SqlServerContexts.Factories)
        {
            using var context = SqlServerContexts.Make(factory);
            var made = new Made();
            foreach (var statement in SilentServer.Parse(context.GetService<IMigrator>().GenerateScript())) statement.Accept(made);
            var tables = context.Model.GetEntityTypes().Select(entity => $"{entity.GetSchema()}.{entity.GetTableName()}").Distinct().Order(StringComparer.Ordinal);
            made.Tables.Where(table => !table.EndsWith("_migrations", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(tables, factory.Name);
        }
    }

    private sealed class Made : TSqlFragmentVisitor
    {
        public HashSet<string> Tables { get; } = [];

        public override void Visit(CreateTableStatement node) => Tables.Add(Name(node.SchemaObjectName));

        public override void Visit(DropTableStatement node) => Tables.ExceptWith(node.Objects.Select(Name));

        private static string Name(SchemaObjectName name) => $"{name.SchemaIdentifier?.Value}.{name.BaseIdentifier.Value}";
    }
}
