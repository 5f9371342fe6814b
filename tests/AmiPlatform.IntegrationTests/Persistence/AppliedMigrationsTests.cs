using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>A start finds out that nothing is to be migrated without making any context, and sees each migration that is missing.</summary>
public sealed class AppliedMigrationsTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_knows_the_migrations_that_Entity_Framework_knows_and_has_applied()
    {
        foreach (var source in Sources())
        {
            await using var context = source.Migrating();
            source.Migrations.Order().ShouldBe(context.Database.GetMigrations().Order());
            source.Migrations.Order().ShouldBe((await context.Database.GetAppliedMigrationsAsync(Token)).Order());
        }
    }

    [Fact]
    public async Task Each_missing_migration_is_seen_and_nothing_else()
    {
        var copy = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        try
        {
            await ExecuteAsync($"Data Source={platform.DatabaseFile};Pooling=False", $"VACUUM INTO '{copy}'");
            var connectionString = $"Data Source={copy};Pooling=False";
            var sources = Sources();
            foreach (var (source, id) in sources.SelectMany(source => source.Migrations.Select(id => (source, id))))
            {
                (await AppliedMigrations.ReadAsync(connectionString, Token)).Cover(source).ShouldBeTrue();
                await ExecuteAsync(connectionString, $"UPDATE {source.HistoryTable} SET MigrationId = 'another' WHERE MigrationId = '{id}'");
                var applied = await AppliedMigrations.ReadAsync(connectionString, Token);
                sources.Where(other => !applied.Cover(other)).ShouldHaveSingleItem().ShouldBe(source);
                await ExecuteAsync(connectionString, $"UPDATE {source.HistoryTable} SET MigrationId = '{id}' WHERE MigrationId = 'another'");
            }
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static async Task ExecuteAsync(string connectionString, string statement)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names and identifiers of the platform itself.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Token);
    }

    private IMigratedContext[] Sources()
    {
        IMigratedContext[] sources = [.. platform.Services.GetServices<IMigratedContext>()];
        sources.Length.ShouldBeGreaterThan(6);
        return sources;
    }
}
