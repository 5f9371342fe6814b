using System.Net;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.UnitTests.BuildingBlocks.Exports;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>What an auditor reads of a command: who, on behalf of whom, what changed.</summary>
public sealed class AuditedChangesTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private const string Audit = "/api/platform/audit";

    private HttpClient auditor = null!;

    public async ValueTask InitializeAsync()
    {
        await platform.ResetAsync();
        auditor = await platform.As("auditor");
    }

    public ValueTask DisposeAsync()
    {
        auditor.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_entry_says_from_which_address_the_command_came()
    {
        await using var served = PlatformFixture.OverKestrel();
        await served.InitializeAsync();
        await new Story(served).PublishedCallAsync();

        (await served.CountAsync("platform_audit_entries", "Action IN ('DraftCall', 'PublishCall') AND Address = '127.0.0.1'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_draft_that_is_saved_shows_each_field_before_and_after_and_the_operator_on_whose_behalf()
    {
        var story = new Story(platform);
        var call = await story.PublishedCallAsync();
        var association = await story.RegisteredOperatorAsync();
        var (draft, version) = await story.ReadyDraftAsync(call, association);
        using var representative = await platform.As("association");
        (await representative.MergeAsync($"/api/applications/{draft}", new { action = new { title = "Lire au pied du terril" } }, version)).Expect(HttpStatusCode.NoContent);

        var entry = (await EntriesAsync($"?subject=Dossier:{draft}&action=SaveDraft&limit=1")).ShouldHaveSingleItem();
        entry.GetProperty("operatorId").GetGuid().ShouldBe(association);
        entry.GetProperty("actorId").GetGuid().ShouldBe(platform.AccountId("association"));
        var row = entry.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        row.GetProperty("entity").GetString().ShouldBe("Dossier");
        row.GetProperty("change").GetString().ShouldBe("Modified");
        var field = row.GetProperty("fields").EnumerateArray().Single(changed => changed.GetProperty("field").GetString() == "/content/action/title");
        field.GetProperty("after").GetString().ShouldBe("Lire au pied du terril");
        field.GetProperty("before").GetString().ShouldBe("Ateliers numériques de quartier");
    }

    [Fact]
    public async Task Staff_act_for_the_authority_whomever_the_thing_belongs_to()
    {
        var association = await new Story(platform).RegisteredOperatorAsync();
        using var manager = await platform.As("programme-manager");
        var seen = await manager.ReadAsync($"/api/operators/{association}");
        (await manager.WriteAsync($"/api/operators/{association}/verify", null, seen.Tag)).Expect(HttpStatusCode.NoContent);

        var entry = (await EntriesAsync($"?subject=Operator:{association}&action=VerifyOperator")).ShouldHaveSingleItem();
        entry.TryGetProperty("operatorId", out _).ShouldBeFalse();
        Fields(entry).ShouldContain(field => field.GetProperty("field").GetString() == "/status" && field.GetProperty("after").GetString() == "Verified");
        (await EntriesAsync($"?operatorId={association}")).Select(one => one.GetProperty("action").GetString()).ShouldBe(["SignRepublicanCommitment", "RegisterOperator"]);
    }

    [Fact]
    public async Task A_secret_that_changes_is_shown_to_have_changed_and_not_what_it_is()
    {
        var association = await new Story(platform).RegisteredOperatorAsync();
        using var representative = await platform.As("association");
        (await representative.WriteAsync($"/api/operators/{association}/invitations", new { email = "nouvelle@example.org", role = "Editor" })).Expect(HttpStatusCode.OK);

        var entry = (await EntriesAsync("?action=InviteMember")).ShouldHaveSingleItem();
        var secret = Fields(entry).Single(field => field.GetProperty("field").GetString() == "/tokenHash");
        secret.GetProperty("after").GetString().ShouldBe("***");
        Fields(entry).ShouldContain(field => field.GetProperty("after").GetString() == "nouvelle@example.org");
    }

    [Fact]
    public async Task Staff_who_read_of_people_are_noted_and_the_people_themselves_are_not()
    {
        var association = await new Story(platform).RegisteredOperatorAsync();
        using var representative = await platform.As("association");
        using var manager = await platform.As("programme-manager");
        (await representative.ReadAsync($"/api/operators/{association}/members")).Expect(HttpStatusCode.OK);
        (await EntriesAsync("?action=BrowseMembers")).ShouldBeEmpty();
        (await manager.ReadAsync($"/api/operators/{association}/members")).Expect(HttpStatusCode.OK);

        var entry = (await EntriesAsync("?action=BrowseMembers")).ShouldHaveSingleItem();
        entry.GetProperty("actorId").GetGuid().ShouldBe(platform.AccountId("programme-manager"));
        entry.GetProperty("subject").GetString().ShouldBe($"Operator:{association}");
        (await EntriesAsync("?action=BrowseAudit")).ShouldNotBeEmpty("who reads the trail is in it");
    }

    [Fact]
    public async Task The_trail_is_read_page_by_page_by_refusal_and_time_and_as_a_table()
    {
        using var evaluator = await platform.As("evaluator");
        for (var attempt = 0; attempt < 3; attempt++) (await evaluator.ReadAsync("/api/access/users")).Expect(HttpStatusCode.Forbidden);

        var first = (await auditor.ReadAsync($"{Audit}?refused=true&action=BrowseUsers&limit=2")).Expect(HttpStatusCode.OK);
        first.Body.GetProperty("items").GetArrayLength().ShouldBe(2);
        var last = (await auditor.ReadAsync($"{Audit}?refused=true&action=BrowseUsers&limit=2&cursor={first.Body.GetProperty("nextCursor").GetString()}")).Expect(HttpStatusCode.OK);
        last.Body.GetProperty("items").GetArrayLength().ShouldBe(1);
        last.Body.TryGetProperty("nextCursor", out _).ShouldBeFalse();
        var later = platform.Clock.GetUtcNow().AddSeconds(1).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        (await EntriesAsync($"?from={later}")).ShouldBeEmpty();
        (await EntriesAsync($"?refused=true&to={later}")).Count.ShouldBe(3);

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Audit}?refused=true", UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/csv");
        using var answer = await auditor.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines[1].ShouldContain("BrowseUsers");

        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Audit}?refused=true", UriKind.Relative));
        again.Headers.Accept.ParseAdd("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var workbook = await auditor.SendAsync(again, TestContext.Current.CancellationToken);
        var book = ReadWorkbook.From(await workbook.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        book.Faults.ShouldBeEmpty();
        book.Rows.Count.ShouldBe(lines.Length);
        book.Rows[1][1].ShouldBeOfType<DateTime>().ShouldBe(platform.Clock.GetUtcNow().UtcDateTime, TimeSpan.FromMinutes(1));
    }

    private async Task<List<JsonElement>> EntriesAsync(string query) =>
        [.. (await auditor.ReadAsync($"{Audit}{query}")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray()];

    private static List<JsonElement> Fields(JsonElement entry) => [.. entry.GetProperty("changes").EnumerateArray().SelectMany(row => row.GetProperty("fields").EnumerateArray())];
}
