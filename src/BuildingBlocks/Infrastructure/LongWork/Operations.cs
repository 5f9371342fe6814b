using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>The rows of long work, as the hosts that do it write them.</summary>
internal sealed class Operations(IWriteDoor door, IContextSource<PlatformDbContext> source, HostIdentity host, IIdGenerator ids, OperationChanges changes, TimeProvider clock)
{
    private const string Columns = "Id, Kind, Body, Input, InputLength, Starter, Address, Language, Attempts";
    private const string Free = "LeaseToken = NULL, LeasedUntil = NULL, Revision = Revision + 1";
    private const string Mine = "WHERE Id = @id AND LeaseToken = @token";

    /// <summary>Frees what a process that died had claimed. A file has one host as a rule: a host beside it loses its claims by this, not its work. On a server the claims of the dead run out.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => door.RunAsync(
        session =>
        {
            if (session.Provider == DatabaseProvider.Sqlite)
                session.Statement($"UPDATE {session.Table("operations")} SET LeaseToken = NULL, LeasedUntil = NULL WHERE EndedAt IS NULL AND LeaseToken IS NOT NULL").ExecuteNonQuery();
            return Task.FromResult(Result.Success);
        },
        cancellationToken);

    /// <summary>Claims the work that waits longest, unless there is none.</summary>
    public async Task<ClaimedOperation?> ClaimAsync(CancellationToken cancellationToken)
    {
        if (!await IsAnyDueAsync(cancellationToken)) return null;
        ClaimedOperation? claimed = null;
        await door.RunAsync(
            session =>
            {
                claimed = Claim(session);
                return Task.FromResult(Result.Success);
            },
            cancellationToken);
        if (claimed is not null) changes.Pulse();
        return claimed;
    }

    /// <summary>Keeps the claim, and writes how far the work is where that has changed.</summary>
    /// <returns>Whether the claim still holds.</returns>
    public async Task<bool> RenewAsync(ClaimedOperation operation, WorkProgress? progress, CancellationToken cancellationToken)
    {
        var held = false;
        await door.RunAsync(
            session =>
            {
                var table = session.Table("operations");
                var until = session.Instant(clock.GetUtcNow() + RetryPolicy.Lease);
                held = (progress is { } told
                    ? session.Statement(
                        $"UPDATE {table} SET LeasedUntil = @until, Done = @done, Total = @total, Revision = Revision + 1 {Mine}",
                        ("@until", until), ("@done", told.Done), ("@total", told.Total), ("@id", operation.Id), ("@token", operation.Token))
                    : session.Statement($"UPDATE {table} SET LeasedUntil = @until {Mine}", ("@until", until), ("@id", operation.Id), ("@token", operation.Token))).ExecuteNonQuery() > 0;
                return Task.FromResult(Result.Success);
            },
            cancellationToken);
        if (progress is not null) changes.Pulse();
        return held;
    }

    /// <summary>Writes the end of the work in the transaction of its last command.</summary>
    /// <exception cref="LeaseLostException">It was cancelled, or another host has taken it over: what the command did is rolled back.</exception>
    public void Succeed(WriteSession session, ClaimedOperation operation, WorkProgress progress, string result)
    {
        if (End(session, operation, OperationState.Succeeded, progress, result, null) == 0) throw new LeaseLostException($"{operation.Kind} {operation.Id}");
    }

    /// <summary>Writes why the work has ended without an effect.</summary>
    public Task FailAsync(ClaimedOperation operation, WorkProgress progress, StoredFaults faults) =>
        WriteAsync(session => End(session, operation, OperationState.Failed, progress, null, faults));

    /// <summary>Lets the work wait for its next attempt.</summary>
    public Task PutOffAsync(ClaimedOperation operation) => WriteAsync(session => session.Statement(
        $"UPDATE {session.Table("operations")} SET State = '{nameof(OperationState.Queued)}', DueAt = @due, {Free} {Mine}",
        ("@due", session.Instant(clock.GetUtcNow() + RetryPolicy.DelayAfter(operation.Attempts + 1, Random.Shared.NextDouble()))),
        ("@id", operation.Id),
        ("@token", operation.Token)).ExecuteNonQuery());

    /// <summary>Gives the work back: the host stops, and the attempt does not count.</summary>
    public Task ReleaseAsync(ClaimedOperation operation) => WriteAsync(session => session.Statement(
        $"UPDATE {session.Table("operations")} SET State = '{nameof(OperationState.Queued)}', Attempts = @attempts, {Free} {Mine}",
        ("@attempts", operation.Attempts),
        ("@id", operation.Id),
        ("@token", operation.Token)).ExecuteNonQuery());

    /// <summary>Ends work that has not ended; whoever does it cannot commit any more.</summary>
    /// <returns>Whether it had not.</returns>
    public static bool Cancel(WriteSession session, Guid id, DateTimeOffset now) => session.Statement(
        $"""
        UPDATE {session.Table("operations")} SET State = '{nameof(OperationState.Cancelled)}', EndedAt = @now, Input = NULL, Starter = NULL, Address = NULL, {Free} WHERE Id = @id AND EndedAt IS NULL
        """,
        ("@now", session.Instant(now)),
        ("@id", id)).ExecuteNonQuery() > 0;

    private async Task<bool> IsAnyDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = source.Reader();
        return await context.Operations.AnyAsync(row => row.EndedAt == null && row.DueAt <= now && (row.LeasedUntil == null || row.LeasedUntil <= now), cancellationToken);
    }

    private ClaimedOperation? Claim(WriteSession session)
    {
        var now = clock.GetUtcNow();
        session.Exclude("operations", host.Id, now);
        if (First(session, now) is not { } found) return null;
        session.Statement(
            $"""
            UPDATE {session.Table("operations")} SET State = '{nameof(OperationState.Running)}', StartedAt = COALESCE(StartedAt, @now), Attempts = Attempts + 1, Done = 0, Total = NULL,
            LeaseToken = @token, LeasedUntil = @until, Revision = Revision + 1 WHERE Id = @id
            """,
            ("@now", session.Instant(now)),
            ("@token", found.Token),
            ("@until", session.Instant(now + RetryPolicy.Lease)),
            ("@id", found.Id)).ExecuteNonQuery();
        return found;
    }

    private ClaimedOperation? First(WriteSession session, DateTimeOffset now)
    {
        using var reader = session.Statement(
            session.First(1, Columns, $"FROM {session.Table("operations")} WHERE EndedAt IS NULL AND DueAt <= @now AND (LeasedUntil IS NULL OR LeasedUntil <= @now) ORDER BY DueAt"),
            ("@now", session.Instant(now))).ExecuteReader();
        if (!reader.Read()) return null;
        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
        return new ClaimedOperation(
            reader.GetGuid(0), reader.GetString(1), reader.GetString(2), Text(3), reader.GetInt64(4), reader.GetString(5), Text(6), reader.GetString(7), reader.GetInt32(8), ids.Next());
    }

    // What it was done with and in whose name is not needed any more.
    private int End(WriteSession session, ClaimedOperation operation, OperationState state, WorkProgress progress, string? result, StoredFaults? faults) => session.Statement(
        $"""
        UPDATE {session.Table("operations")} SET State = @state, EndedAt = @now, Done = @done, Total = @total, Result = @result, Errors = @errors, ErrorsLeftOut = @left,
        Input = NULL, Starter = NULL, Address = NULL, {Free} {Mine}
        """,
        ("@state", state.ToString()),
        ("@now", session.Instant(clock.GetUtcNow())),
        ("@done", progress.Done),
        ("@total", progress.Total),
        ("@result", result),
        ("@errors", faults?.ToJson()),
        ("@left", faults?.LeftOut ?? 0),
        ("@id", operation.Id),
        ("@token", operation.Token)).ExecuteNonQuery();

    private async Task WriteAsync(Action<WriteSession> write)
    {
        await door.RunAsync(
            session =>
            {
                write(session);
                return Task.FromResult(Result.Success);
            },
            CancellationToken.None);
        changes.Pulse();
    }
}
