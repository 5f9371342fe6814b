using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Housekeeping;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>What a host does to the platform rows before its pump runs for the first time.</summary>
internal sealed class PumpStart(IWriteDoor door, TimeProvider clock)
{
    /// <summary>Frees what a process that died had claimed, and plans the housekeeping of a new database.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => door.RunAsync(
        session =>
        {
            // A file has one host as a rule: what is claimed at its start is a dead one's. A host beside it loses its claims by this, not its work. On a server the claims of the dead run out.
            if (session.Provider == DatabaseProvider.Sqlite)
            {
                Free(session, "inbox", "HandledAt IS NULL AND DeadAt IS NULL AND DiscardedAt IS NULL");
                Free(session, "scheduled_acts", "DoneAt IS NULL AND DeadAt IS NULL");
            }

            PlanHousekeeping(session);
            return Task.FromResult(Result.Success);
        },
        cancellationToken);

    private static void Free(WriteSession session, string table, string unfinished) =>
        session.Statement($"UPDATE {session.Table(table)} SET LeaseToken = NULL, LeasedUntil = NULL WHERE {unfinished} AND LeaseToken IS NOT NULL").ExecuteNonQuery();

    private void PlanHousekeeping(WriteSession session)
    {
        var (table, key) = (session.Table("scheduled_acts"), session.Quoted("Key"));
        // One that was given up stands under the same key: the next plan takes its place, as every plan does.
        session.Statement($"DELETE FROM {table} WHERE Module = 'platform' AND {key} = @key AND DoneAt IS NOT NULL", ("@key", KeepHouse.Key)).ExecuteNonQuery();
        session.Statement(
            $"""
            INSERT INTO {table} (Module, {key}, Name, Body, DueAt, Attempts) SELECT 'platform', @key, @name, @body, @due, 0
            WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE Module = 'platform' AND {key} = @key)
            """,
            ("@key", KeepHouse.Key),
            ("@name", "platform.keep-house"),
            ("@body", PersistedJson.Write(new KeepHouse())),
            ("@due", session.Instant(clock.GetUtcNow().AddDays(1)))).ExecuteNonQuery();
    }
}
