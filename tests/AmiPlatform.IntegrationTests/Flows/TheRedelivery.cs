using System.Net;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using AmiPlatform.IntegrationTests.Territories;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Flows;

/// <summary>Whatever was told may be told again: the events of a journey come three times, each time in another order of their keys, to the consumers of the real host.</summary>
public sealed class TheRedelivery(PlatformFixture platform, ITestOutputHelper output) : IClassFixture<PlatformFixture>
{
    private static readonly object Because = new { reason = "Crédits retirés." };

    private readonly Story story = new(platform);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_event_of_a_journey_three_times_in_any_order_of_keys_leaves_the_state_of_once()
    {
        Assert.SkipUnless(File.Exists(platform.DatabaseFile), "The tables are compared in SQLite's file.");
        await platform.ResetAsync();
        await JourneyAsync();
        (await UnheardAsync()).ShouldBeEmpty("every subscription is told again");
        var once = await StateAsync();
        once.Count(table => table.Value.Length > 0).ShouldBeGreaterThan(8);
        var seed = Environment.TickCount;
        output.WriteLine($"seeds {seed} and {seed + 1}");
        for (var again = 0; again < 2; again++)
        {
            (await TellAgainAsync(new Random(seed + again))).ShouldBeGreaterThan(12);
            await platform.DrainAsync();
            (await platform.CountAsync("platform_inbox", "HandledAt IS NULL")).ShouldBe(0);
            foreach (var (table, rows) in await StateAsync()) rows.ShouldBe(once[table], $"{table}, seed {seed + again}");
        }
    }

    private async Task JourneyAsync()
    {
        using (var manager = await platform.As("programme-manager")) await Territory.PrepareAsync(manager);
        var past = await story.PublishedCallAsync(deadlineInDays: 8);
        platform.Clock.Advance(TimeSpan.FromDays(10));
        await platform.DrainAsync();
        using (var manager = await platform.As("programme-manager")) (await manager.WriteAsync($"/api/calls/{past}/archive", null, "*")).Expect(HttpStatusCode.NoContent);
        await ApplyAsync();
        await StandAsync();
        await MeetAsync();
        await platform.DrainAsync();
    }

    /// <summary>Operators in every standing, and a delegation that is taken back.</summary>
    private async Task StandAsync()
    {
        using var association = await platform.As("association");
        using var agent = await platform.As("instructor");
        var (changing, refused) = (await association.RegisteredAsync(OperatorClient.Association(801, "Les Jardins")), await association.RegisteredAsync(OperatorClient.Association(802, "Les Ruches")));
        foreach (var (id, step, body) in new (Guid, string, object?)[] { (refused, "reject", Because), (changing, "verify", null), (changing, "suspend", Because), (changing, "reinstate", Because), (changing, "cease", Because) })
            (await agent.WriteAsync($"/api/operators/{id}/{step}", body, "*")).Expect(HttpStatusCode.NoContent);
        (await association.ReplaceAsync($"/api/operators/{refused}", OperatorClient.Association(802, "Les Vergers"), "*")).Expect(HttpStatusCode.NoContent);
        var (owner, editor) = (await association.RegisteredAsync(OperatorClient.Association(803, "Les Haies")), platform.AccountId("association-editor"));
        await association.JoinAsync(platform, owner, "association-editor", "Editor");
        var delegated = await association.WriteAsync(
            $"/api/operators/{owner}/signature-delegations", new { delegateUserId = editor, act = "Bureau du 1er mars 2027", from = "2027-03-20", to = "2027-12-31" }, "*");
        (await association.WriteAsync($"/api/operators/{owner}/signature-delegations/{delegated.Expect(HttpStatusCode.Created).Id}/revoke", null, "*")).Expect(HttpStatusCode.NoContent);
    }

    /// <summary>A launch meeting that is announced, put off and held on another day.</summary>
    private async Task MeetAsync()
    {
        var call = await story.PublishedCallAsync();
        using var manager = await platform.As("programme-manager");
        var meeting = $"/api/events/meetings/{(await Requests.ReadAsync(manager, $"/api/events/meetings?callId={call}")).Body.GetProperty("items")[0].GetProperty("id").GetGuid()}";
        (await manager.ReplaceAsync(meeting, new { agenda = Array.Empty<object>(), venue = new { name = "Salle du conseil", commune = "Lens" }, capacity = 80 }, "*")).Expect(HttpStatusCode.NoContent);
        (await manager.WriteAsync($"{meeting}/announce", null, "*")).Expect(HttpStatusCode.NoContent);
        (await manager.WriteAsync($"{meeting}/postpone", null, "*")).Expect(HttpStatusCode.NoContent);
        var later = platform.Clock.GetUtcNow().AddDays(20);
        (await manager.WriteAsync($"{meeting}/reschedule", new { startsAt = later, endsAt = later.AddHours(2) }, "*")).Expect(HttpStatusCode.NoContent);
    }

    private async Task ApplyAsync()
    {
        var (kept, dropped) = (await story.PublishedCallAsync(), await story.PublishedCallAsync());
        var holder = await story.RegisteredOperatorAsync();
        using var manager = await platform.As("programme-manager");
        using var association = await platform.As("association");
        var member = platform.AccountId("association-editor");
        await association.JoinAsync(platform, holder, "association-editor", "Editor");
        using (var instructor = await platform.As("instructor"))
            (await instructor.WriteAsync($"/api/operators/{holder}/verify", null, "*")).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();
        var (withdrawn, closed) = (await SubmittedAsync(kept, holder), await SubmittedAsync(dropped, holder));
        var (standing, recalled) = (await SubmittedAsync(kept, holder), await SubmittedAsync(kept, holder));
        (await story.ActAsync("association", recalled, "recall")).Expect(HttpStatusCode.NoContent);
        (await story.ActAsync("instructor", standing, "inadmissible", Because)).Expect(HttpStatusCode.NoContent);
        (await story.ActAsync("instructor", standing, "reinstate", Because)).Expect(HttpStatusCode.NoContent);
        var asked = new { items = new[] { new { section = "Publics", fault = "Incomplete", missing = "Précisez l’âge du public." } }, dueOn = "2027-04-15" };
        (await story.ActAsync("instructor", standing, "completion-requests", asked)).Expect(HttpStatusCode.NoContent);
        (await story.ActAsync("association", standing, "resubmit", new { declarations = Story.Declarations })).Expect(HttpStatusCode.OK);
        await story.ReadyDraftAsync(dropped, holder);
        (await story.ActAsync("association", withdrawn, "withdraw")).Expect(HttpStatusCode.NoContent);
        var extension = new { newDeadline = platform.Clock.GetUtcNow().AddDays(90).ToString("O", null), reason = "La plateforme était inaccessible." };
        (await manager.WriteAsync($"/api/calls/{kept}/extend-deadline", extension, "*")).Expect(HttpStatusCode.NoContent);
        (await manager.WriteAsync($"/api/calls/{dropped}/cancel", Because, "*")).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();
        (await story.ActAsync("instructor", closed, "close-without-action", Because)).Expect(HttpStatusCode.NoContent);
        (await association.SendAsync(Removal(holder, member), Stop)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await platform.DrainAsync();
    }

    private async Task<Guid> SubmittedAsync(Guid call, Guid holder)
    {
        var (file, version) = await story.ReadyDraftAsync(call, holder);
        (await story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK);
        return file;
    }

    private static HttpRequestMessage Removal(Guid holder, Guid member)
    {
        var removal = new HttpRequestMessage(HttpMethod.Delete, new Uri($"/api/operators/{holder}/members/{member}", UriKind.Relative));
        removal.Headers.TryAddWithoutValidation("If-Match", "*");
        return removal;
    }

    private async Task<IEnumerable<string>> UnheardAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={platform.DatabaseFile};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Stop);
        var heard = await RowsAsync(connection, "SELECT DISTINCT inbox.Consumer, event.Name FROM platform_inbox AS inbox JOIN platform_integration_events AS event ON event.Id = inbox.EventId");
        return platform.Services.GetRequiredService<ConsumerRegistry>().All.Select(subscription => $"{subscription.Consumer}|{subscription.EventName}").Except(heard);
    }

    /// <summary>Makes what was handled due again: in order within the keys of each module, in any order between them.</summary>
    private async Task<int> TellAgainAsync(Random random)
    {
        List<InboxRow> handled;
        await using (var context = platform.Services.GetRequiredService<IContextSource<PlatformDbContext>>().Reader())
            handled = await context.Inbox.AsNoTracking().ToListAsync(Stop);
        var now = platform.Clock.GetUtcNow();
        await platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
            session =>
            {
                foreach (var key in handled.GroupBy(row => (row.Module, row.OrderingKey)))
                {
                    var instants = key.Select(_ => now.AddSeconds(-random.Next(1, 10_000))).Order();
                    foreach (var (row, due) in key.OrderBy(row => row.Position).Zip(instants))
                    {
                        session.Statement(
                            "UPDATE platform_inbox SET HandledAt = NULL, DueAt = @due WHERE EventId = @id AND Consumer = @consumer",
                            ("@due", session.Instant(due)),
                            ("@id", row.EventId),
                            ("@consumer", row.Consumer)).ExecuteNonQuery();
                    }
                }

                return Task.FromResult(Result.Success);
            },
            Stop);
        return handled.Count;
    }

    /// <summary>What the modules' tables hold, and how much was told; how often a row was written is not compared.</summary>
    private async Task<SortedDictionary<string, string>> StateAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={platform.DatabaseFile};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Stop);
        var names = await RowsAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'platform%' AND name NOT LIKE '%migrations%'");
        var state = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["told"] = string.Join('\n', await RowsAsync(connection, "SELECT COUNT(*) FROM platform_integration_events")) };
        foreach (var name in names) state[name] = string.Join('\n', (await RowsAsync(connection, $"SELECT * FROM {name}")).Order(StringComparer.Ordinal));
        return state;
    }

    private static async Task<List<string>> RowsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var rows = new List<string>();
        while (await reader.ReadAsync(Stop))
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Where(column => reader.GetName(column) != "Version").Select(reader.GetValue)));
        return rows;
    }
}
