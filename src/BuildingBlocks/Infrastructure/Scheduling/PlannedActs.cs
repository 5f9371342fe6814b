using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Scheduling;

/// <summary>A claimed act.</summary>
internal sealed record ClaimedAct(string Module, string Key, string Name, string Body, int Attempts, Guid Token);

/// <summary>The rows of scheduled acts.</summary>
internal sealed class PlannedActs(IWriteDoor door, HostIdentity host, IIdGenerator ids, TimeProvider clock)
{
    /// <summary>Claims due acts, the earliest first.</summary>
    public IReadOnlyList<ClaimedAct> Claim(WriteSession session)
    {
        var now = clock.GetUtcNow();
        if (Due(session, now, Guid.Empty, 1).Count == 0) return [];
        session.Exclude("scheduled-acts", host.Id, now);
        var claimed = Due(session, now, ids.Next(), 100);
        foreach (var act in claimed)
        {
            session.Statement(
                $"UPDATE {session.Table("scheduled_acts")} SET LeaseToken = @token, LeasedUntil = @until WHERE Module = @module AND {session.Quoted("Key")} = @key",
                ("@token", act.Token),
                ("@until", session.Instant(now + RetryPolicy.Lease)),
                ("@module", act.Module),
                ("@key", act.Key)).ExecuteNonQuery();
        }

        return claimed;
    }

    /// <summary>Marks an act as done in the transaction of its effect, before the effect: an act may plan its own key anew.</summary>
    /// <exception cref="LeaseLostException">The act was taken over, moved or cancelled.</exception>
    public void MarkDone(WriteSession session, ClaimedAct act)
    {
        var marked = session.Statement(
            $"UPDATE {session.Table("scheduled_acts")} SET DoneAt = @at, LeaseToken = NULL, LeasedUntil = NULL {Mine(session)}",
            ("@at", session.Instant(clock.GetUtcNow())),
            ("@module", act.Module),
            ("@key", act.Key),
            ("@token", act.Token)).ExecuteNonQuery();
        if (marked == 0) throw new LeaseLostException($"{act.Name} {act.Key}");
    }

    /// <summary>Notes a failed attempt.</summary>
    public Task FailAsync(ClaimedAct act, string error, bool dead) => door.RunAsync(
        session =>
        {
            var now = clock.GetUtcNow();
            var attempts = act.Attempts + 1;
            session.Statement(
                $"UPDATE {session.Table("scheduled_acts")} SET Attempts = @attempts, LastError = @error, DueAt = @due, DeadAt = @dead, LeaseToken = NULL, LeasedUntil = NULL {Mine(session)}",
                ("@attempts", attempts),
                ("@error", error),
                ("@due", session.Instant(dead ? RetryPolicy.Never : now + RetryPolicy.DelayAfter(attempts, Random.Shared.NextDouble()))),
                ("@dead", dead ? session.Instant(now) : null),
                ("@module", act.Module),
                ("@key", act.Key),
                ("@token", act.Token)).ExecuteNonQuery();
            return Task.FromResult(Result.Success);
        },
        CancellationToken.None);

    /// <summary>Gives claimed acts back.</summary>
    public Task ReleaseAsync(IReadOnlyList<ClaimedAct> acts) => acts.Count == 0 ? Task.CompletedTask : door.RunAsync(
        session =>
        {
            foreach (var act in acts)
            {
                session.Statement(
                    $"UPDATE {session.Table("scheduled_acts")} SET LeaseToken = NULL, LeasedUntil = NULL {Mine(session)}",
                    ("@module", act.Module),
                    ("@key", act.Key),
                    ("@token", act.Token)).ExecuteNonQuery();
            }

            return Task.FromResult(Result.Success);
        },
        CancellationToken.None);

    private static string Mine(WriteSession session) => $"WHERE Module = @module AND {session.Quoted("Key")} = @key AND LeaseToken = @token";

    private static List<ClaimedAct> Due(WriteSession session, DateTimeOffset now, Guid token, int count)
    {
        var due = new List<ClaimedAct>();
        using var reader = session.Statement(
            session.First(
                count,
                $"Module, {session.Quoted("Key")}, Name, Body, Attempts",
                $"""
                FROM {session.Table("scheduled_acts")}
                WHERE DoneAt IS NULL AND DeadAt IS NULL AND DueAt <= @now AND (LeasedUntil IS NULL OR LeasedUntil <= @now)
                ORDER BY DueAt
                """),
            ("@now", session.Instant(now))).ExecuteReader();
        while (reader.Read()) due.Add(new ClaimedAct(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4), token));
        return due;
    }
}
