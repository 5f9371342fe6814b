using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>No SQL Server runs here: Microsoft's own tools build the database that the migrations would make on one, and look whether it holds together.</summary>
public sealed class SqlServerModelTests(ITestOutputHelper output)
{
    [Fact]
    public void The_migrations_of_all_modules_make_one_sound_database()
    {
        using var database = SqlServerModel.OfMigrations();
        database.Faults().ShouldBeEmpty();
        var tables = database.Tables.Where(table => !table.Table.EndsWith("_migrations", StringComparison.Ordinal)).ToArray();
        output.WriteLine($"{database.Scripts} scripts of SQL Server migrations make a sound model of {tables.Length} tables and {database.Indexes.Count} indexes; no server is needed for this.");
        tables.Select(Line).ShouldBe(TablesOfModels().Select(Line));
    }

    [Theory]
    [InlineData("SELECT [Id], [Nothing] FROM [calls].[calls] WHERE [Id] = @id")]
    [InlineData("UPDATE [platform].[inbox] SET [HandledAt] = @at WHERE [Nothing] = @id")]
    [InlineData("INSERT INTO [platform].[nothing] ([Id]) VALUES (@id)")]
    public void A_statement_with_a_name_that_means_nothing_is_found(string statement)
    {
        using var database = SqlServerModel.OfMigrations();
        database.Ask(statement);
        database.Faults().ShouldNotBeEmpty();
        database.Faults().ShouldAllBe(fault => fault.Contains("unresolved reference") && fault.EndsWith(statement));
    }

    private static IEnumerable<(string Table, IReadOnlyList<string> Columns)> TablesOfModels() =>
        SqlServerContexts.Factories.SelectMany(factory =>
        {
            using var context = SqlServerContexts.Make(factory);
            return context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
                .Select(table => ($"{table.Schema}.{table.Name}", (IReadOnlyList<string>)[.. table.Columns.Select(column => column.Name).Order(StringComparer.Ordinal)])).ToArray();
        }).OrderBy(table => table.Item1, StringComparer.Ordinal);

    private static string Line((string Table, IReadOnlyList<string> Columns) table) => $"{table.Table}({string.Join(", ", table.Columns)})";
}
