using System.Reflection;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Scheduling;

/// <summary>What a handler planned or cancelled, until its transaction writes it.</summary>
internal sealed class PendingSchedule : ISchedule
{
    private readonly List<(string Key, DateTimeOffset? Due, IScheduledAct? Act)> pending = [];

    public void At(string key, DateTimeOffset due, IScheduledAct act) => pending.Add((key, due, act));

    public void Cancel(string key) => pending.Add((key, null, null));

    /// <summary>Forgets what was not written.</summary>
    public void Clear() => pending.Clear();

    /// <summary>Writes the plans as rows of the transaction.</summary>
    /// <returns>Whether there was any.</returns>
    public bool Write(WriteSession session, string module)
    {
        var table = session.Table("scheduled_acts");
        var (open, close) = session.Provider == Configuration.DatabaseProvider.Sqlite ? ("\"", "\"") : ("[", "]");
        foreach (var (key, due, act) in pending)
        {
            session.Statement($"DELETE FROM {table} WHERE Module = @module AND {open}Key{close} = @key", ("@module", module), ("@key", key)).ExecuteNonQuery();
            if (act is null) continue;
            session.Statement(
                $"INSERT INTO {table} (Module, {open}Key{close}, Name, Body, DueAt, Attempts) VALUES (@module, @key, @name, @body, @due, 0)",
                ("@module", module),
                ("@key", key),
                ("@name", act.GetType().GetCustomAttribute<ActNameAttribute>()?.Name ?? throw new InvalidOperationException($"{act.GetType().Name} has no act name.")),
                ("@body", JsonSerializer.Serialize(act, act.GetType(), PersistedJson.Options)),
                ("@due", session.Instant(due!.Value))).ExecuteNonQuery();
        }

        return pending.Count > 0;
    }
}
