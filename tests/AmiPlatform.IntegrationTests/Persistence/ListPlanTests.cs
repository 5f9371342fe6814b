using System.Data.Common;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.LongWork;
using AmiPlatform.IntegrationTests.Persistence.Scenes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>Every list, in each order that it offers, goes on from where a page ended through an index: the database neither reads all rows nor sorts them.</summary>
public sealed partial class ListPlanTests(PlatformFixture platform, ITestOutputHelper output) : IClassFixture<PlatformFixture>
{
    private const string Sorts = "USE TEMP B-TREE FOR ORDER BY";

    /// <summary>Sorted because they are few whatever the platform holds: what one account or one operator has.</summary>
    private static readonly string[] Few = ["/api/applications?operatorId=", "/api/applications?mine", "/api/operators/own"];

    [Fact]
    public async Task No_list_reads_a_whole_table_or_sorts_it()
    {
        var story = new Story(platform);
        var call = await AddAsync(story, 1);
        await AddAsync(story, 2);
        for (var row = 0; row < 2; row++) await StoredOperation.InsertAsync(platform, platform.AccountId("association"), ended: true);
        var applicant = await story.RegisteredOperatorAsync(Props.Siret(3));
        await platform.DrainAsync();
        using var staff = await platform.As("programme-manager");
        using var association = await platform.As("association");
        using var administrator = await platform.As("administrator");
        List<string> faults = [];
        var pages = 0;
        foreach (var (client, list) in Lists(call, applicant).Select(list => (staff, list))
            .Concat([(association, "/api/applications?mine"), (association, "/api/operators/own"), (administrator, "/api/access/users"), (administrator, "/api/access/staff-invitations"), (administrator, "/api/platform/dead-messages"),
                (administrator, "/api/platform/operations"), (association, "/api/platform/operations")]))
        {
            var address = list.Replace("?mine", "?", StringComparison.Ordinal) + (list.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "limit=1";
            for (var page = 1; page <= 2; page++)
            {
                using StatementLog log = new(platform.DatabaseFile);
                var answer = await client.ReadAsync(address);
                answer.Status.ShouldBe(HttpStatusCode.OK, $"{address}: {answer.Body}");
                pages++;
                foreach (var statement in log.Statements) faults.AddRange(Faults(list, page, statement));
                if (!answer.Body.TryGetProperty("nextCursor", out var cursor)) break;
                if (page == 1) address += $"&cursor={Uri.EscapeDataString(cursor.GetString()!)}";
            }
        }

        output.WriteLine($"{pages} pages");
        pages.ShouldBeGreaterThan(40);
        faults.ShouldBeEmpty(string.Join(Environment.NewLine, faults));
    }

    /// <summary>What is done for every commit, hand-over and reaction must not grow with the rows that the platform keeps.</summary>
    [Fact]
    public async Task No_statement_of_the_writer_reads_a_whole_table()
    {
        var story = new Story(platform);
        await AddAsync(story, 4);
        var statements = Statements((SqliteLane)platform.Services.GetRequiredService<IWriteDoor>()).Keys
            .Where(text => !text.Contains("SAVEPOINT", StringComparison.Ordinal) && text != "ROLLBACK TO work" && text != "RELEASE work").ToArray();
        statements.ShouldContain(text => text.Contains("MAX(Position)", StringComparison.Ordinal));
        output.WriteLine($"{statements.Length} statements");
        statements.SelectMany(text => Faults("writer", 1, new LoggedStatement(text, [.. Parameter().Matches(text).Select(name => (name.Value, (object?)null)).Distinct()]))).ShouldBeEmpty();
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "statements")]
    private static extern ref Dictionary<string, DbCommand> Statements(SqliteLane lane);

    [GeneratedRegex("@[a-zA-Z0-9]+")]
    private static partial Regex Parameter();

    private static IEnumerable<string> Lists(Guid call, Guid applicant)
    {
        foreach (var order in (string[])["-startedAt", "startedAt", "-submittedAt", "submittedAt", "-requested", "requested"])
        {
            yield return $"/api/applications?sort={order}";
            yield return $"/api/applications?sort={order}&callId={call}";
        }

        yield return "/api/applications?state=Submitted";
        yield return $"/api/applications?state=Submitted&callId={call}";
        yield return $"/api/applications?operatorId={applicant}";
        foreach (var order in (string[])["legalName", "-registeredAt", "registeredAt"])
        {
            yield return $"/api/operators?sort={order}";
            yield return $"/api/operators?sort={order}&status=Registered";
        }

        yield return "/api/operators/directory";
        yield return $"/api/operators/{applicant}/applications";
        yield return $"/api/operators/{applicant}/members";
        yield return $"/api/operators/{applicant}/invitations";
        foreach (var order in (string[])["-draftedAt", "submissionDeadline", "-submissionDeadline", "-publishedAt", "publishedAt"]) yield return $"/api/calls?sort={order}";
        yield return $"/api/calls/{call}/questions";
        yield return "/api/calls/funders";
        yield return "/api/events/meetings";
        yield return $"/api/events/meetings?callId={call}";
        yield return "/api/events/meetings?state=Cancelled";
        yield return "/api/territories/communes";
        yield return "/api/territories/districts";
        yield return "/api/territories/city-contracts";
    }

    private async Task<Guid> AddAsync(Story story, int number)
    {
        var call = await story.PublishedCallAsync();
        var holder = await story.RegisteredOperatorAsync(Props.Siret(number));
        var (file, version) = await story.ReadyDraftAsync(call, holder);
        (await story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK);
        await story.ReadyDraftAsync(call, holder);
        await platform.DrainAsync();
        return call;
    }

    private IEnumerable<string> Faults(string list, int page, LoggedStatement statement)
    {
        using var connection = new SqliteConnection($"Data Source={platform.DatabaseFile};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var explain = connection.CreateCommand();
#pragma warning disable CA2100 // The statement that the platform itself has sent.
        explain.CommandText = $"EXPLAIN QUERY PLAN {statement.Text}";
#pragma warning restore CA2100
        foreach (var (name, value) in statement.Parameters) explain.Parameters.AddWithValue(name, value ?? DBNull.Value);
        List<string> steps = [];
        using (var plan = explain.ExecuteReader())
        {
            while (plan.Read()) steps.Add(plan.GetString(3));
        }

        foreach (var step in steps)
        {
            // The greatest of a column without an index is called a search, and reads all rows.
            var scans = (step.StartsWith("SCAN ", StringComparison.Ordinal) || step.StartsWith("SEARCH ", StringComparison.Ordinal))
                && !step.Contains("USING", StringComparison.Ordinal) && !IsPage(step.Split(' ', 2)[1], steps);
            if (scans || (step.Contains(Sorts, StringComparison.Ordinal) && !Few.Any(few => list.StartsWith(few, StringComparison.Ordinal))))
                yield return $"{list}, page {page}: {step}{Environment.NewLine}{statement.Text}";
        }
    }

    // The rows of one page, which were chosen before.
    private static bool IsPage(string name, List<string> steps) => name == "CONSTANT ROW" || steps.Any(step => step == $"CO-ROUTINE {name}" || step == $"MATERIALIZE {name}");
}
