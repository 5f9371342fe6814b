using System.Net;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using AmiPlatform.IntegrationTests.Hosting;
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
        var (kept, dropped) = (await story.PublishedCallAsync(), await story.PublishedCallAsync());
        var holder = await story.RegisteredOperatorAsync();
        using var manager = await platform.As("programme-manager");
        using var association = await platform.As("association");
        var member = platform.AccountId("association-editor");
        (await association.WriteAsync($"/api/operators/{holder}/members", new { userId = member, role = "Editor" }, "*")).Expect(HttpStatusCode.NoContent);
        using (var instructor = await platform.As("instructor"))
            (await instructor.WriteAsync($"/api/operators/{holder}/verify", null, "*")).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();
        var (withdrawn, closed) = (await SubmittedAsync(kept, holder), await SubmittedAsync(dropped, holder));
        await SubmittedAsync(kept, holder);
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
