using System.Globalization;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>The database that the migrations of every module leave behind, as a model in which Microsoft's DacFx resolves names; no server is needed for it.</summary>
internal sealed class SqlServerModel : IDisposable
{
    private readonly SortedDictionary<string, CreateTableStatement> tables = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CreateIndexStatement> indexes = new(StringComparer.Ordinal);
    private readonly TSqlModel model = new(SqlServerVersion.Sql160, new TSqlModelOptions());
    private readonly Dictionary<string, string> asked = [];

    /// <summary>Migration scripts that went into it.</summary>
    public int Scripts { get; private set; }

    /// <summary>Statements that its tables and indexes were held against.</summary>
    public int Asked => asked.Count;

    /// <summary>Names of its indexes, each behind its table.</summary>
    public IReadOnlyCollection<string> Indexes => indexes.Keys;

    /// <summary>Columns of each table.</summary>
    public IEnumerable<(string Table, IReadOnlyList<string> Columns)> Tables =>
        tables.Select(table => (table.Key, (IReadOnlyList<string>)[.. table.Value.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value).Order(StringComparer.Ordinal)]));

    /// <summary>Carries out the scripts of all migrations, one context after the other.</summary>
    public static SqlServerModel OfMigrations()
    {
        var database = new SqlServerModel();
        foreach (var factory in SqlServerContexts.Factories)
        {
            using var context = SqlServerContexts.Make(factory);
            foreach (var statement in SilentServer.Parse(context.GetService<IMigrator>().GenerateScript())) database.Apply(statement);
            database.Scripts++;
        }

        foreach (var schema in database.tables.Keys.Select(table => table.Split('.')[0]).Distinct()) database.model.AddObjects($"CREATE SCHEMA [{schema}]");
        foreach (var made in database.tables.Values.Concat<TSqlStatement>(database.indexes.Values)) database.model.AddObjects(Text(made));
        return database;
    }

    /// <summary>Adds a statement to what is held against the tables.</summary>
    public void Ask(string text)
    {
        if (asked.ContainsValue(text)) return;
        var variables = new Variables();
        foreach (var statement in SilentServer.Parse(text)) statement.Accept(variables);
        var parameters = string.Join(", ", variables.Given.Select(name => $"{name} nvarchar(max)"));
        var name = string.Create(CultureInfo.InvariantCulture, $"asked_{asked.Count}");
        model.AddObjects($"CREATE PROCEDURE [dbo].[{name}] {parameters} AS BEGIN\n{text}\nEND");
        asked[name] = text;
    }

    /// <summary>What does not hold together: names that mean nothing, and whatever else SQL Server would refuse.</summary>
    public IReadOnlyList<string> Faults() =>
    [
        .. model.Validate().Where(message => message.MessageType == Microsoft.SqlServer.Dac.DacMessageType.Error || message.Message.Contains("unresolved reference", StringComparison.Ordinal))
            .Select(message => $"{message.Message} {asked.Where(statement => message.Message.Contains($"[{statement.Key}]", StringComparison.Ordinal)).Select(statement => statement.Value).FirstOrDefault()}"),
    ];

    public void Dispose() => model.Dispose();

    /// <summary>Carries a statement out.</summary>
    /// <exception cref="NotSupportedException">It changes the tables in a way that no migration did so far.</exception>
    public void Apply(TSqlStatement statement)
    {
        switch (statement)
        {
            case CreateTableStatement created:
                tables.Add(Name(created.SchemaObjectName), created);
                break;
            case DropTableStatement dropped:
                foreach (var table in dropped.Objects.Select(Name))
                {
                    tables.Remove(table);
                    foreach (var index in indexes.Keys.Where(index => index.StartsWith($"{table}.", StringComparison.Ordinal)).ToArray()) indexes.Remove(index);
                }

                break;
            case CreateIndexStatement index:
                indexes.Add($"{Name(index.OnName)}.{index.Name.Value}", index);
                break;
            case DropIndexStatement dropped:
                foreach (var index in dropped.DropIndexClauses.Cast<DropIndexClause>()) indexes.Remove($"{Name(index.Object)}.{index.Index.Value}");
                break;
            case AlterTableAddTableElementStatement added:
                var grown = tables[Name(added.SchemaObjectName)].Definition;
                foreach (var column in added.Definition.ColumnDefinitions) grown.ColumnDefinitions.Add(column);
                foreach (var constraint in added.Definition.TableConstraints) grown.TableConstraints.Add(constraint);
                break;
            case AlterTableAlterColumnStatement altered:
                Alter(altered);
                break;
            case AlterTableDropTableElementStatement dropped when dropped.AlterTableDropTableElements.All(element => element.TableElementType == TableElementType.Column):
                var shrunk = tables[Name(dropped.SchemaObjectName)].Definition.ColumnDefinitions;
                foreach (var element in dropped.AlterTableDropTableElements) shrunk.Remove(shrunk.Single(column => column.ColumnIdentifier.Value == element.Name.Value));
                break;
            case IfStatement { ThenStatement: BeginEndBlockStatement block }:
                foreach (var inner in block.StatementList.Statements) Apply(inner);
                break;
            case ExecuteStatement { ExecuteSpecification.ExecutableEntity: not ExecutableStringList }:
                throw new NotSupportedException($"A migration calls a procedure, which the model cannot: {Text(statement)}");
            case IfStatement or ExecuteStatement or InsertStatement or UpdateStatement or SelectStatement or DeclareVariableStatement or BeginTransactionStatement or CommitTransactionStatement:
                // The schema itself, the default that EF Core takes away before it alters a column, and rows.
                break;
            default:
                throw new NotSupportedException($"The model does not know what this does to the tables: {Text(statement)}");
        }
    }

    private void Alter(AlterTableAlterColumnStatement altered)
    {
        var column = tables[Name(altered.SchemaObjectName)].Definition.ColumnDefinitions.Single(column => column.ColumnIdentifier.Value == altered.ColumnIdentifier.Value);
        column.DataType = altered.DataType;
        column.DefaultConstraint = null;
        foreach (var nullable in column.Constraints.OfType<NullableConstraintDefinition>().ToArray()) column.Constraints.Remove(nullable);
        column.Constraints.Add(new NullableConstraintDefinition { Nullable = altered.AlterTableAlterColumnOption != AlterTableAlterColumnOption.NotNull });
    }

    private static string Name(SchemaObjectName name) => $"{name.SchemaIdentifier.Value}.{name.BaseIdentifier.Value}";

    private static string Text(TSqlStatement statement)
    {
        new Sql160ScriptGenerator().GenerateScript(statement, out var text);
        return text;
    }

    /// <summary>Variables that a statement is given, and does not declare.</summary>
    private sealed class Variables : TSqlFragmentVisitor
    {
        private readonly SortedSet<string> used = new(StringComparer.OrdinalIgnoreCase), declared = new(StringComparer.OrdinalIgnoreCase);

        public IEnumerable<string> Given => used.Except(declared, StringComparer.OrdinalIgnoreCase);

        public override void Visit(VariableReference node) => used.Add(node.Name);

        public override void Visit(DeclareVariableElement node) => declared.Add(node.VariableName.Value);

        public override void Visit(DeclareTableVariableBody node) => declared.Add(node.VariableName.Value);

        public override void Visit(VariableTableReference node) => used.Add(node.Variable.Name);
    }
}
