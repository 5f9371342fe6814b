using System.Data;
using System.Data.Common;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Contracts;
using AmiPlatform.Territories.Domain.Districts;
using AmiPlatform.Territories.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Territories;

/// <summary>No SQL Server answers here; that each query can be said to one is shown all the same.</summary>
public sealed class SqlServerTranslationTests
{
    private readonly Listener listener = new();

    [Fact]
    public async Task Every_query_translates()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var context = new SqlServerTerritoriesDbContext(new DbContextOptionsBuilder<SqlServerTerritoriesDbContext>()
            .UseSqlServer("Server=nowhere;Database=none").AddInterceptors(listener, listener.Door).Options);
        var queries = new TerritoriesQueries(context);
        var lens = InseeCode.Read("62498")!.Value;

        await queries.CommunesAsync(null, 50, lens, cancellation);
        await queries.DistrictsAsync(
            new DistrictFilter(new(2027, 3, 1), DistrictGeneration.Qpv2024, lens), null, 50, new DistrictPosition("nord", new DistrictId(Guid.NewGuid())), cancellation);
        await Should.ThrowAsync<InvalidOperationException>(() => queries.StatisticsAsync(new(2027, 3, 1), cancellation), "an empty answer has no count");

        await queries.GenerationsAsync(DistrictGeneration.Qpv2024, cancellation);
        await queries.ContractsAsync(new(2027, 3, 1), null, 50, new(2024, 1, 1), cancellation);
        await queries.ContractAsync(new ContractId(Guid.NewGuid()), cancellation);

        listener.Said.Count.ShouldBe(8);
        listener.Said[0].ShouldContain("[c].[Code] > @");
        listener.Said[1].ShouldContain("[d].[FoldedName] >= @");
        listener.Said[4].ShouldContain("SELECT DISTINCT");
        listener.Said[5].ShouldContain("[Residents]");
        listener.Said[6].ShouldContain("ORDER BY [c].[ValidFrom] DESC");
    }

    private sealed class Listener : DbCommandInterceptor
    {
        public List<string> Said { get; } = [];

        public DbConnectionInterceptor Door { get; } = new ShutDoor();

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Said.Add(command.CommandText);
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader()));
        }
    }

    private sealed class ShutDoor : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
