using System.Net;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Whoever changes the audit trail in the database is seen.</summary>
public sealed class AuditChainTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Edits = 1_000;
    private const string Entries = "platform_audit_entries";
    private const string Seals = "platform_audit_seals";

    private static readonly string[] EntryColumns =
        ["At", "ActorId", "Actor", "OperatorId", "Address", "Module", "Action", "Subject", "Refusal", "Changes", "Salt", "ErasedDigest", "Seal"];

    private static readonly string[] SealColumns = ["SealedAt", "Digests", "Hash"];

    private readonly PlatformFixture platform = new();
    private SqliteConnection intruder = null!;

    public async ValueTask InitializeAsync()
    {
        await platform.InitializeAsync();
        var sealer = platform.Services.GetRequiredService<IAuditSealer>();
        var story = new Story(platform);
        var call = await story.PublishedCallAsync();
        await sealer.SealAsync(TestContext.Current.CancellationToken);
        var association = await story.RegisteredOperatorAsync();
        await sealer.SealAsync(TestContext.Current.CancellationToken);
        var (draft, version) = await story.ReadyDraftAsync(call, association);
        (await story.SubmitAsync(draft, version)).Expect(HttpStatusCode.OK);
        await sealer.SealAsync(TestContext.Current.CancellationToken);
        intruder = new SqliteConnection($"Data Source={platform.DatabaseFile};Pooling=False");
        await intruder.OpenAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await intruder.DisposeAsync();
        await platform.DisposeAsync();
    }

    [Fact]
    public async Task An_untouched_trail_verifies_and_so_does_one_that_goes_on()
    {
        var before = await VerifyAsync();
        before.Fault.ShouldBeNull();
        before.Entries.ShouldBe(await platform.CountAsync(Entries));
        (before.Seals, before.Unsealed).ShouldBe((3, 0));

        using var anyone = await platform.As("auditor");
        (await VerifyAsync()).Unsealed.ShouldBeGreaterThan(0, "what was done since waits for its seal");
        await platform.Services.GetRequiredService<IAuditSealer>().SealAsync(TestContext.Current.CancellationToken);
        (await VerifyAsync(before.Head)).ShouldSatisfyAllConditions(after => after.Fault.ShouldBeNull(), after => after.Seals.ShouldBe(4), after => after.Head.ShouldNotBe(before.Head));
        (await VerifyAsync(new string('0', 64))).Fault!.ShouldContain("No seal has the hash");
    }

    [Fact]
    public async Task A_thousand_changes_of_rows_are_seen_one_by_one()
    {
        if (platform.Services.GetRequiredService<BuildingBlocks.Infrastructure.Persistence.DatabaseLocation>().Provider != BuildingBlocks.Infrastructure.Configuration.DatabaseProvider.Sqlite)
            Assert.Skip("It changes rows of a SQLite file behind the platform's back.");
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await RunAsync($"PRAGMA synchronous = OFF; CREATE TEMP TABLE kept_entries AS SELECT * FROM {Entries}; CREATE TEMP TABLE kept_seals AS SELECT * FROM {Seals}");
        Dictionary<string, int> seen = [];
        for (var edit = 0; edit < Edits; edit++)
        {
            var (kind, statement) = Edit(random);
            (await RunAsync(statement)).ShouldBeGreaterThan(0, statement);
            (await VerifyAsync()).Fault.ShouldNotBeNull(statement);
            seen[kind] = seen.GetValueOrDefault(kind) + 1;
            await RunAsync($"DELETE FROM {Entries}; INSERT INTO {Entries} SELECT * FROM kept_entries; DELETE FROM {Seals}; INSERT INTO {Seals} SELECT * FROM kept_seals");
        }

        (await VerifyAsync()).Fault.ShouldBeNull("all was put back");
        foreach (var (kind, count) in seen.OrderBy(pair => pair.Key, StringComparer.Ordinal)) output.WriteLine($"{kind,-30} {count,5} seen");
    }

    [Fact]
    public async Task The_entry_that_was_changed_is_named()
    {
        await RunAsync($"UPDATE {Entries} SET Action = 'DraftCalk' WHERE Action = 'DraftCall'");
        var sequence = await NumberAsync($"SELECT Sequence FROM {Entries} WHERE Action = 'DraftCalk'");
        (await VerifyAsync()).Fault.ShouldBe($"Entry {sequence} was changed.");
        await RunAsync($"UPDATE {Entries} SET Action = 'DraftCall' WHERE Action = 'DraftCalk'");
        (await VerifyAsync()).Fault.ShouldBeNull();
    }

    [Fact]
    public async Task An_entry_that_is_made_to_look_erased_is_seen_for_no_erasure_names_it()
    {
        var sequence = await NumberAsync($"SELECT MIN(Sequence) FROM {Entries} WHERE Action = 'PublishCall'");
        AuditEntry entry;
        await using (var context = platform.Services.GetRequiredService<IContextSource<PlatformDbContext>>().Reader())
            entry = await context.Audit.SingleAsync(row => row.Sequence == sequence, TestContext.Current.CancellationToken);

        await RunAsync($"""
            UPDATE {Entries} SET Actor = '{AuditVerifier.Erased}', Address = NULL, Changes = NULL, Salt = NULL, ErasedDigest = X'{Convert.ToHexString(AuditChain.Personal(entry))}'
            WHERE Sequence = {sequence}
            """);

        (await VerifyAsync()).Fault.ShouldBe($"Entry {sequence} was emptied, and no erasure names it.");
    }

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

    private Task<AuditVerification> VerifyAsync(string? known = null) =>
        platform.Services.GetRequiredService<IAuditVerifier>().VerifyAsync(known, TestContext.Current.CancellationToken);

    private async Task<int> RunAsync(string statements)
    {
        await using var command = intruder.CreateCommand();
        command.CommandText = statements;
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<long> NumberAsync(string query)
    {
        await using var command = intruder.CreateCommand();
        command.CommandText = query;
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
