using System.Data;
using System.Data.Common;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Application.Applications;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Application.Funders;
using AmiPlatform.Calls.Application.Questions;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Funders;
using AmiPlatform.Calls.Domain.Questions;
using AmiPlatform.Calls.Infrastructure.Persistence;
using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

/// <summary>No SQL Server answers here; that each query can be said to one is shown all the same.</summary>
public sealed class SqlServerTranslationTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly Listener listener = new();

    [Fact]
    public async Task Every_query_translates()
    {
        var mapper = new MapperConfiguration(maps => maps.AddProfile<CallsProfile>(), NullLoggerFactory.Instance).CreateMapper();
        await using var context = new SqlServerCallsDbContext(new DbContextOptionsBuilder<SqlServerCallsDbContext>()
            .UseSqlServer("Server=nowhere;Database=none").AddInterceptors(listener, listener.Door).Options);
        var queries = new CallsQueries(context, new KnownVersions(), mapper);
        var last = new CallPosition(Now, new CallId(new UuidGenerator(TimeProvider.System).Next()));

        await queries.FindAsync(last.Id.Value, false, Now, CallClient.Stop);
        foreach (var phase in Enum.GetValues<CallPhase>())
            await queries.BrowseAsync(new CallSelection(phase, "Santé", "deux mots", false, Now, 50, last, CallOrder.Usual), CallClient.Stop);
        foreach (var key in Enum.GetValues<CallSortKey>())
        {
            await queries.BrowseAsync(new CallSelection(null, null, null, true, Now, 50, last, new CallOrder(key, Descending: true)), CallClient.Stop);
            await queries.BrowseAsync(new CallSelection(null, null, null, true, Now, 50, last, new CallOrder(key, Descending: false)), CallClient.Stop);
        }


        await queries.ApplicationsAsync(last.Id.Value, CallClient.Stop);
        var funders = new FundersQueries(context, mapper);
        await funders.FindAsync(last.Id.Value, CallClient.Stop);
        await funders.BrowseAsync(FunderKind.State, "deux mots", null, 50, new FunderPosition("nom", new FunderId(last.Id.Value)), CallClient.Stop);
        var questions = new QuestionsQueries(context);
        await questions.CallIsPublicAsync(last.Id.Value, CallClient.Stop);
        await questions.FindAsync(last.Id.Value, new QuestionReader(false, last.Id.Value), CallClient.Stop);
        var selection = new QuestionSelection(last.Id.Value, QuestionState.Answered, null, 50, new QuestionPosition(Now, new QuestionId(last.Id.Value)));
        await questions.BrowseAsync(selection, new QuestionReader(false, null), CallClient.Stop);
        await new ApplicationCountsRepository(context).StandAsync(last.Id.Value, last.Id, ApplicationStanding.Open, 1, CallClient.Stop);

        listener.Said.Count.ShouldBe(21);
        listener.Said[1].ShouldContain("[c].[Id] < @");
        listener.Said[3].ShouldContain("[c].[SubmissionDeadline] >= @");
        listener.Said[15].ShouldContain("[f].[SortedName] >= @");
        listener.Said[20].ShouldContain("[Submitted] + @");
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

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Said.Add(command.CommandText);
            return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(1));
        }
    }

    private sealed class ShutDoor : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
