using System.Data;
using System.Data.Common;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.Operators.Application;
using AmiPlatform.Operators.Application.Applications;
using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;
using AmiPlatform.Operators.Infrastructure.Persistence;
using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Operators;

/// <summary>No SQL Server here: each query is translated for it and its text read, as far as the network.</summary>
public sealed class SqlServerQueryTests
{
    private static readonly OperatorId Id = new(Guid.CreateVersion7());
    private readonly Recorder recorder = new();

    [Fact]
    public async Task Every_query_is_translated_for_sql_server()
    {
        await using var context = Context();
        var queries = Queries(context);
        var after = new OperatorPosition("les jardins", Id);
        await queries.StandingAsync(Id, Id.Value, OperatorClient.Stop);
        await queries.GetAsync(Id, OperatorClient.Stop);
        await queries.BrowseAsync(new OperatorFilter("fosse", OperatorStatus.Registered, OperatorKind.Company, Id.Value), 50, after, OperatorClient.Stop);
        await queries.BrowseDirectoryAsync(new OperatorFilter("fosse", Kind: OperatorKind.Company), 50, after, OperatorClient.Stop);
        await queries.BrowseMembersAsync(Id, null, 50, Id.Value, OperatorClient.Stop);
        await queries.BrowseApplicationsAsync(Id, null, 50, new ApplicationPosition(DateTimeOffset.UnixEpoch, Id.Value), OperatorClient.Stop);
        await queries.DelegationsAsync(Id, OperatorClient.Stop);
        var invitations = new InvitationsQueries(context);
        await invitations.OfferAsync(new InvitationToken("secret"), DateTimeOffset.UnixEpoch, OperatorClient.Stop);
        await invitations.BrowseAsync(Id, DateTimeOffset.UnixEpoch, null, 50, "ada@example.org", OperatorClient.Stop);
        recorder.Texts.Count.ShouldBe(9, "one statement for each query");
        recorder.Texts.ShouldAllBe(text => text.Contains("[operators].", StringComparison.Ordinal));
        recorder.Texts.Count(text => text.Contains("TOP(", StringComparison.Ordinal)).ShouldBe(9);
    }

    [Fact]
    public void No_change_of_the_model_waits_for_a_migration()
    {
        using var server = Context();
        using var sqlite = new SqliteOperatorsDesign().CreateDbContext([]);
        server.Database.HasPendingModelChanges().ShouldBeFalse();
        sqlite.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    private static OperatorsQueries Queries(OperatorsDbContext context) =>
        new(context, new MapperConfiguration(maps => maps.AddProfile<OperatorsProfile>(), NullLoggerFactory.Instance).CreateMapper(),
            new ConfiguredAuthority(Options.Create(new AuthorityOptions())), TimeProvider.System);

    private SqlServerOperatorsDbContext Context() => new(new DbContextOptionsBuilder<SqlServerOperatorsDbContext>()
        .UseSqlServer("Server=nowhere;Encrypt=false").AddInterceptors(recorder, new NoConnection()).Options);

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }

    private sealed class Recorder : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader()));
        }
    }
}
