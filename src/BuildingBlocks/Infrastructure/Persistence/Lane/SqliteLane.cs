using System.Data.Common;
using System.Threading.Channels;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Prepared;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

/// <summary>
/// SQLite's one writer: waiting work runs one after the other, each in a savepoint, up to a group's size; then one commit, one sync, and the answers.
/// </summary>
/// <param name="database">Where the file is.</param>
/// <param name="logger">Says why a group failed.</param>
internal sealed partial class SqliteLane(DatabaseLocation database, ILogger<SqliteLane> logger) : IWriteDoor, IAsyncDisposable
{
    private const int GroupSize = 128;
    private const int MillisecondsForReaders = 100;

    // A group changes thousands of pages: with the usual 2 MB of cache they would be written before the commit and again at it, and with the usual 4 MB between two
    // checkpoints each page would be copied into the file over and over: 32 MB of the one, and 8 MB of the other, because whoever comes at a checkpoint waits for it.
    // What a savepoint would give back is kept in memory: beyond 64 KB a group it would be written to a file of its own.
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32768; PRAGMA wal_autocheckpoint=2048; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=FAST;";
    private readonly Channel<ILaneWork> waiting = Channel.CreateBounded<ILaneWork>(new BoundedChannelOptions(10_000) { SingleReader = true });
    private readonly Dictionary<string, DbCommand> statements = [];
    private readonly Lock starting = new();
    private PreparingConnection? connection;
    private bool logHoldsErased;
    private Task? running;

    public async Task<TOutcome> RunAsync<TOutcome>(Func<WriteSession, Task<TOutcome>> work, CancellationToken cancellationToken)
        where TOutcome : IOutcome
    {
        if (LaneEntry.IsInside) throw new InvalidOperationException("Work in the lane cannot wait for the lane: a handler sends no command and saves nothing itself.");
        var item = new LaneWork<TOutcome>(work, ExecutionContext.Capture()!, cancellationToken);
        await waiting.Writer.WriteAsync(item, cancellationToken);
        lock (starting) running ??= Task.Run(RunGroupsAsync, CancellationToken.None);
        return await item.Completion;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (running is not null) await running;
        Close();
    }

    private async Task RunGroupsAsync()
    {
        while (await waiting.Reader.WaitToReadAsync()) RunGroup();
    }

    private void RunGroup()
    {
        var group = new List<ILaneWork>();
        try
        {
            var writer = Open();
            using var transaction = writer.BeginTransaction(deferred: false);
            var session = new WriteSession(DatabaseProvider.Sqlite, writer, transaction, statements);
            while (group.Count < GroupSize && waiting.Reader.TryRead(out var work))
            {
                if (work.LeavesWhileWaiting()) continue;
                group.Add(work);
                RunInSavepoint(session, work);
            }

            transaction.Commit();
            logHoldsErased |= session.Scrubs;
            if (logHoldsErased) EmptyLog(writer);
            foreach (var work in group) work.Answer();
        }
#pragma warning disable CA1031 // Whatever went wrong is told to those who wait: a lane that ended would let everyone after them wait for ever.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            FailGroup(group, exception);
        }
    }

    // What is committed is answered whatever becomes of this. Whoever reads an earlier state keeps the log: it is waited for a moment, and the next group tries again.
    private void EmptyLog(PreparingConnection writer)
    {
        try
        {
            using var command = writer.CreateCommand();
            command.CommandTimeout = 1;
            command.CommandText = $"PRAGMA secure_delete=FAST; PRAGMA busy_timeout={MillisecondsForReaders}";
            command.ExecuteNonQuery();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            logHoldsErased = command.ExecuteScalar() is not 0L;
            command.CommandText = $"PRAGMA busy_timeout={1_000 * DatabaseLocation.BusySeconds}";
            command.ExecuteNonQuery();
        }
        catch (SqliteException refused)
        {
            LogNotEmptied(refused);
        }
    }

    private static void RunInSavepoint(WriteSession session, ILaneWork work)
    {
        session.Statement("SAVEPOINT work").ExecuteNonQuery();
        var keep = work.Run(session);
        if (work.Failure is { } failure && SqliteFaults.BreaksTransaction(failure)) throw new WritingUnavailableException(failure.Message, failure);
        if (!keep) session.Statement("ROLLBACK TO work").ExecuteNonQuery();
        session.Statement("RELEASE work").ExecuteNonQuery();
    }

    private void FailGroup(List<ILaneWork> group, Exception exception)
    {
        // With nothing in the group the database would not even begin: all that waits has waited as long, and is told so too.
        if (group.Count == 0)
        {
            for (var left = waiting.Reader.Count; left > 0 && waiting.Reader.TryRead(out var work); left--) group.Add(work);
        }

        var reported = exception is SqliteException && SqliteFaults.IsUnavailable(exception) ? new WritingUnavailableException(exception.Message, exception) : exception;
        LogGroupFailed(group.Count, exception);
        foreach (var work in group) work.Fail(reported);
        try
        {
            Close();
        }
        catch (Exception refused) when (refused is DbException or InvalidOperationException)
        {
            // The next group opens a connection of its own; a lane that ended here would serve nobody any more.
            LogNotClosed(refused);
        }
    }

    private PreparingConnection Open()
    {
        if (connection is not null) return connection;
        var opened = new PreparingConnection(database.WriterConnectionString);
        try
        {
            opened.Open();
            using var pragmas = opened.CreateCommand();
            pragmas.CommandText = $"PRAGMA busy_timeout={1_000 * DatabaseLocation.BusySeconds}; {Pragmas}";
            pragmas.ExecuteNonQuery();
        }
        catch
        {
            opened.Dispose();
            throw;
        }

        return connection = opened;
    }

    private void Close()
    {
        var (closing, prepared) = (connection, statements.Values.ToArray());
        statements.Clear();
        connection = null;
        foreach (var statement in prepared) statement.Dispose();
        closing?.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "The connection of a group that was rolled back could not be closed")]
    private partial void LogNotClosed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The log still holds what was erased: it could not be emptied and is tried again")]
    private partial void LogNotEmptied(Exception exception);

    [LoggerMessage(LogLevel.Error, "A group of {Count} pieces of writing was rolled back")]
    private partial void LogGroupFailed(int count, Exception exception);
}
