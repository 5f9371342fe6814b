using AmiPlatform.Applications.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>The translator sees what SQLite is told and SQL Server would not understand.</summary>
public sealed class SqlServerTranslatorTests
{
    [Fact]
    public async Task What_only_sqlite_knows_is_not_translated()
    {
        await using var context = Sqlite();
        var query = context.Dossiers.Where(dossier => EF.Functions.Glob(dossier.Title!, "a*"));
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => SqlServerTranslator.SayAsync(new QueryShape(context.GetType(), query.Expression)));
        refusal.Message.ShouldContain("could not be translated");
    }

    [Fact]
    public async Task What_both_know_is_said_in_the_words_of_sql_server()
    {
        await using var context = Sqlite();
        var query = context.Dossiers.Where(dossier => dossier.Title!.Contains("ateliers")).OrderBy(dossier => dossier.StartedAt).Take(3);
        (await SqlServerTranslator.SayAsync(new QueryShape(context.GetType(), query.Expression))).ShouldHaveSingleItem().ShouldContain("FROM [applications].[dossiers]");
    }

    private static SqliteApplicationsDbContext Sqlite() =>
        new(ContextOptions.Configure(new DbContextOptionsBuilder<SqliteApplicationsDbContext>(), DatabaseProvider.Sqlite, "Data Source=:memory:", "applications").Options);
}
