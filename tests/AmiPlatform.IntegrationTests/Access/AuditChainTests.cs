using System.Net;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Whoever changes the audit trail in the database is seen.</summary>
public sealed class AuditChainTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Edits = 1_000;
    private const string Entries = AuditIntruder.Entries;

    private readonly PlatformFixture platform = new();
    private AuditIntruder intruder = null!;

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
        intruder = new AuditIntruder(platform);
        await intruder.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await intruder.DisposeAsync();
        await platform.DisposeAsync();
    }

    [Fact]
    public async Task An_untouched_trail_verifies_and_so_does_one_that_goes_on()
    {
        var before = await intruder.VerifyAsync();
        before.Fault.ShouldBeNull();
        before.Entries.ShouldBe(await platform.CountAsync(Entries));
        (before.Seals, before.Unsealed).ShouldBe((3, 0));

        using var anyone = await platform.As("auditor");
        (await intruder.VerifyAsync()).Unsealed.ShouldBeGreaterThan(0, "what was done since waits for its seal");
        await platform.Services.GetRequiredService<IAuditSealer>().SealAsync(TestContext.Current.CancellationToken);
        (await intruder.VerifyAsync(before.Head)).ShouldSatisfyAllConditions(after => after.Fault.ShouldBeNull(), after => after.Seals.ShouldBe(4), after => after.Head.ShouldNotBe(before.Head));
        (await intruder.VerifyAsync(new string('0', 64))).Fault!.ShouldContain("No seal has the hash");
    }

    [Fact]
    public async Task A_thousand_changes_of_rows_are_seen_one_by_one()
    {
        if (platform.Services.GetRequiredService<BuildingBlocks.Infrastructure.Persistence.DatabaseLocation>().Provider != BuildingBlocks.Infrastructure.Configuration.DatabaseProvider.Sqlite)
            Assert.Skip("It changes rows of a SQLite file behind the platform's back.");
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        Dictionary<string, int> seen = [];
        await foreach (var (kind, statement, isSeen) in intruder.EditAsync(new Random(seed), Edits))
        {
            isSeen.ShouldBeTrue(statement);
            seen[kind] = seen.GetValueOrDefault(kind) + 1;
        }

        (await intruder.VerifyAsync()).Fault.ShouldBeNull("all was put back");
        foreach (var (kind, count) in seen.OrderBy(pair => pair.Key, StringComparer.Ordinal)) output.WriteLine($"{kind,-30} {count,5} seen");
    }

    [Fact]
    public async Task The_entry_that_was_changed_is_named()
    {
        await intruder.RunAsync($"UPDATE {Entries} SET Action = 'DraftCalk' WHERE Action = 'DraftCall'");
        var sequence = await intruder.NumberAsync($"SELECT Sequence FROM {Entries} WHERE Action = 'DraftCalk'");
        (await intruder.VerifyAsync()).Fault.ShouldBe($"Entry {sequence} was changed.");
        await intruder.RunAsync($"UPDATE {Entries} SET Action = 'DraftCall' WHERE Action = 'DraftCalk'");
        (await intruder.VerifyAsync()).Fault.ShouldBeNull();
    }

    [Fact]
    public async Task An_entry_that_is_made_to_look_erased_is_seen_for_no_erasure_names_it()
    {
        var sequence = await intruder.NumberAsync($"SELECT MIN(Sequence) FROM {Entries} WHERE Action = 'PublishCall'");
        AuditEntry entry;
        await using (var context = platform.Services.GetRequiredService<IContextSource<PlatformDbContext>>().Reader())
            entry = await context.Audit.SingleAsync(row => row.Sequence == sequence, TestContext.Current.CancellationToken);

        await intruder.RunAsync($"""
            UPDATE {Entries} SET Actor = '{AuditVerifier.Erased}', Address = NULL, Changes = NULL, Salt = NULL, ErasedDigest = X'{Convert.ToHexString(AuditChain.Personal(entry))}'
            WHERE Sequence = {sequence}
            """);

        (await intruder.VerifyAsync()).Fault.ShouldBe($"Entry {sequence} was emptied, and no erasure names it.");
        foreach (var forged in new[] { "no JSON", """[{"entity":"AuditEntry","id":"x-9","change":"Erased","fields":[],"unlisted":0}]""" })
        {
            await intruder.RunAsync($"INSERT INTO {Entries} (At, Actor, Module, Action, Changes) SELECT At, 'platform', 'platform', '{ErasedEntries.Action}', '{forged}' FROM {Entries} LIMIT 1");
            (await intruder.VerifyAsync()).Fault.ShouldBe($"Entry {sequence} was emptied, and no erasure names it.");
        }
    }
}
