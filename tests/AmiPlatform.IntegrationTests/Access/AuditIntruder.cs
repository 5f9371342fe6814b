using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Changes rows of the audit trail behind the platform's back, in a SQLite file whose trail has three seals.</summary>
internal sealed class AuditIntruder(PlatformFixture platform) : IAsyncDisposable
{
    public const string Entries = "platform_audit_entries";
    public const string Seals = "platform_audit_seals";

    private static readonly string[] EntryColumns =
        ["At", "ActorId", "Actor", "OperatorId", "Address", "Module", "Action", "Subject", "Refusal", "Changes", "Salt", "ErasedDigest", "Seal"];

    private static readonly string[] SealColumns = ["SealedAt", "Digests", "Hash"];

    private readonly SqliteConnection connection = new($"Data Source={platform.DatabaseFile};Pooling=False");

    public Task OpenAsync() => connection.OpenAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>Makes random changes one by one, each taken back, and tells of each whether the platform saw it.</summary>
    public async IAsyncEnumerable<(string Kind, string Statement, bool Seen)> EditAsync(Random random, int edits)
    {
        await RunAsync($"PRAGMA synchronous = OFF; CREATE TEMP TABLE kept_entries AS SELECT * FROM {Entries}; CREATE TEMP TABLE kept_seals AS SELECT * FROM {Seals}");
        for (var edit = 0; edit < edits; edit++)
        {
            var (kind, statement) = Edit(random);
            if (await RunAsync(statement) == 0) throw new InvalidOperationException($"{statement} changes nothing");
            yield return (kind, statement, (await VerifyAsync()).Fault is not null);
            await RunAsync($"DELETE FROM {Entries}; INSERT INTO {Entries} SELECT * FROM kept_entries; DELETE FROM {Seals}; INSERT INTO {Seals} SELECT * FROM kept_seals");
        }
    }

    public async Task<int> RunAsync(string statements)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statements;
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<long> NumberAsync(string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public Task<AuditVerification> VerifyAsync(string? known = null) =>
        platform.Services.GetRequiredService<IAuditVerifier>().VerifyAsync(known, TestContext.Current.CancellationToken);

    private static (string Kind, string Statement) Edit(Random random) => random.Next(10) switch
    {
        0 => ("entry deleted", $"DELETE FROM {Entries} WHERE Sequence = {AnEntry(random)}"),
        1 => ("entries swapped", $"""
            UPDATE {Entries} SET Sequence = -1 WHERE Sequence = (SELECT MIN(Sequence) FROM {Entries});
            UPDATE {Entries} SET Sequence = (SELECT MIN(Sequence) FROM kept_entries) WHERE Sequence = (SELECT MAX(Sequence) FROM {Entries});
            UPDATE {Entries} SET Sequence = (SELECT MAX(Sequence) FROM kept_entries) WHERE Sequence = -1
            """),
        2 => ("entry added", $"""
            INSERT INTO {Entries} (Sequence, At, Actor, Module, Action, Seal)
            SELECT (SELECT MAX(Sequence) + {random.Next(1, 100)} FROM {Entries}), At, Actor, Module, Action, Seal FROM {Entries} WHERE Sequence = {AnEntry(random)}
            """),
        3 => ("seal deleted", $"DELETE FROM {Seals} WHERE Number = {random.Next(1, 4)}"),
        4 => SealColumn(random, SealColumns[random.Next(SealColumns.Length)]),
        _ => EntryColumn(random, EntryColumns[random.Next(EntryColumns.Length)]),
    };

    private static (string Kind, string Statement) EntryColumn(Random random, string column)
    {
        var value = column switch
        {
            "At" or "Seal" => $"{column} + {random.Next(1, 1_000)}",
            "ActorId" or "OperatorId" => $"'{Guid.NewGuid().ToString().ToUpperInvariant()}'",
            "Salt" or "ErasedDigest" => "randomblob(32)",
            _ => $"COALESCE({column}, '') || '{(char)random.Next('a', 'z')}'",
        };
        return ($"entry's {column}", $"UPDATE {Entries} SET {column} = {value} WHERE Sequence = {AnEntry(random)}");
    }

    private static (string Kind, string Statement) SealColumn(Random random, string column) => (
        $"seal's {column}",
        $"UPDATE {Seals} SET {column} = {(column == "SealedAt" ? "SealedAt + 1" : $"randomblob(length({column}))")} WHERE Number = {random.Next(1, 4)}");

    private static string AnEntry(Random random) => $"(SELECT Sequence FROM {Entries} ORDER BY Sequence LIMIT 1 OFFSET {random.Next(1_000)} % (SELECT COUNT(*) FROM {Entries}))";
}
