using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using AmiPlatform.UnitTests.BuildingBlocks.Exports;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

public sealed class ListTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_filter_narrows_the_list_and_the_total_counts_what_is_left()
    {
        var scene = await Scene.SetAsync(platform);
        using var member = await platform.As("association");
        var sent = await scene.DraftAsync(member);
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        var kept = await scene.DraftAsync(member, complete: false);
        using (var named = await Scene.SaveAsync(member, kept, new { action = new { title = "Éco-gestes à l’école" } }, 1)) named.EnsureSuccessStatusCode();
        using (var submitted = await Scene.SubmitAsync(member, sent, 2)) submitted.EnsureSuccessStatusCode();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(platform.Clock.GetUtcNow(), Paris).DateTime);

        await ShouldListAsync(member, $"?callId={scene.CallId}&count=true", kept, sent);
        await ShouldListAsync(member, $"?callId={scene.CallId}&sort=startedAt", sent, kept);
        await ShouldListAsync(member, $"?callId={scene.CallId}&sort=-requested", sent, kept);
        await ShouldListAsync(member, $"?callId={scene.CallId}&sort=submittedAt", sent);
        await ShouldListAsync(member, $"?callId={scene.CallId}&state=Draft", kept);
        await ShouldListAsync(member, $"?operatorId={scene.OperatorId}&districtId={scene.DistrictId}", sent);
        await ShouldListAsync(member, $"?callId={scene.CallId}&districtId={Guid.CreateVersion7()}");
        await ShouldListAsync(member, $"?callId={scene.CallId}&theme=INSERTION", kept, sent);
        await ShouldListAsync(member, $"?callId={scene.CallId}&theme=Culture");
        await ShouldListAsync(member, $"?callId={scene.CallId}&text=eco-gestes", kept);
        await ShouldListAsync(member, $"?callId={scene.CallId}&text=jardins%20de%20la%20fosse", kept, sent);
        await ShouldListAsync(member, $"?callId={scene.CallId}&submittedFrom={today:yyyy-MM-dd}&submittedTo={today:yyyy-MM-dd}", sent);
        await ShouldListAsync(member, $"?callId={scene.CallId}&submittedTo={today.AddDays(-1):yyyy-MM-dd}");
        (await Scene.ReadAsync(member, $"?callId={scene.CallId}&count=true&limit=1")).GetProperty("total").GetInt64().ShouldBe(2);
    }

    [Fact]
    public async Task Who_sees_which_rows_is_decided_by_membership_and_role()
    {
        var scene = await Scene.SetAsync(platform);
        using var member = await platform.As("association");
        var sent = await scene.DraftAsync(member);
        await scene.DraftAsync(member, complete: false);
        using (var submitted = await Scene.SubmitAsync(member, sent, 2)) submitted.EnsureSuccessStatusCode();

        foreach (var account in new[] { "programme-manager", "instructor", "finance", "auditor" })
        {
            using var staff = await platform.As(account);
            await ShouldListAsync(staff, $"?callId={scene.CallId}", sent);
        }

        // A funder's agent without a funder, and people to whom no file is assigned.
        foreach (var account in new[] { "evaluator", "committee-member", "funder-agent" })
        {
            using var outsider = await platform.As(account);
            await ShouldListAsync(outsider, $"?callId={scene.CallId}");
        }
    }

    [Theory]
    [InlineData("startedAt")]
    [InlineData("-startedAt")]
    [InlineData("requested")]
    [InlineData("-requested")]
    public async Task Pages_follow_each_other_without_gap_or_repetition_in_each_order(string sort)
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        for (var number = 0; number < 5; number++) await scene.DraftAsync(client, complete: number % 2 == 0);
        var whole = Ids(await Scene.ReadAsync(client, $"?callId={scene.CallId}&sort={sort}"));

        List<Guid> paged = [];
        string? cursor = null;
        do
        {
            var page = await Scene.ReadAsync(client, $"?callId={scene.CallId}&sort={sort}&limit=2{(cursor is null ? string.Empty : $"&cursor={cursor}")}");
            paged.AddRange(Ids(page));
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        paged.ShouldBe(whole);
        whole.Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_order_and_an_unknown_order_is_refused_with_those_that_exist()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        for (var number = 0; number < 2; number++) await scene.DraftAsync(client, complete: false);
        var cursor = (await Scene.ReadAsync(client, $"?callId={scene.CallId}&limit=1")).GetProperty("nextCursor").GetString();

        using (var other = await GetAsync(client, $"?callId={scene.CallId}&sort=requested&cursor={cursor}"))
            await other.ShouldRefuseAsync(HttpStatusCode.BadRequest, "paging.cursor-not-valid", "/cursor");
        using var unknown = await GetAsync(client, "?sort=title");
        await unknown.ShouldRefuseAsync(HttpStatusCode.BadRequest, "paging.sort-not-offered", "/sort");
    }

    [Fact]
    public async Task The_list_as_seen_is_a_table_with_labels_in_the_readers_language_and_no_formulas()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client);
        using (var named = await Scene.SaveAsync(client, id, new { action = new { title = "=HYPERLINK(\"x\")" } }, 2)) named.EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));

        using var answer = await GetAsync(client, $"?callId={scene.CallId}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Stop));
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("Numéro de dossier;État;Appel;");
        lines[1].ShouldStartWith(";brouillon;AMI-2027-01;AMI Cohésion Sociale 2027;Les Jardins de la Fosse;\"'=HYPERLINK(\"\"x\"\")\";3000;");

        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Accept.ParseAdd(Workbook);
        using var same = await GetAsync(client, $"?callId={scene.CallId}");
        same.Content.Headers.ContentType!.ToString().ShouldBe(Workbook);
        var book = ReadWorkbook.From(await same.Content.ReadAsByteArrayAsync(Stop));
        book.Faults.ShouldBeEmpty();
        book.Names.ShouldBe(["dossiers"]);
        book.Rows[0].ShouldBe(lines[0].Split(';'));
        book.Rows[1].Take(7).ShouldBe([null, "brouillon", "AMI-2027-01", "AMI Cohésion Sociale 2027", "Les Jardins de la Fosse", "=HYPERLINK(\"x\")", 3000m]);
        book.Rows[1][7].ShouldBeOfType<DateTime>().ShouldBe(TimeZoneInfo.ConvertTime(platform.Clock.GetUtcNow(), Paris).DateTime, TimeSpan.FromMinutes(1));
        (book.Formulas, book.Quoted[0]).ShouldBe((0, "=HYPERLINK(\"x\")"));
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("TEXT/CSV; q=0.5", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/json;q=0.5, text/csv", "text/csv")]
    [InlineData("*/*, text/csv", "text/csv")]
    [InlineData("text/csv;q=0", "application/json")]
    [InlineData("text/csv;q=0, */*", "application/json")]
    [InlineData("text/csv;q=0.5, application/json", "application/json")]
    [InlineData("text/csv;q=0.5, */*", "application/json")]
    [InlineData(Workbook, Workbook)]
    [InlineData("application/json;q=0.9, " + Workbook, Workbook)]
    [InlineData(Workbook + ", text/csv;q=0.9", Workbook)]
    [InlineData("text/csv, " + Workbook, "text/csv")]
    [InlineData(Workbook + ";q=0.5, */*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html", "application/json")]
    public async Task The_table_is_for_who_wants_it_more_than_the_page(string accept, string answered)
    {
        using var client = await platform.As("association");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept).ShouldBeTrue();
        using var answer = await GetAsync(client, "?limit=1");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(answered);
        answer.Headers.Vary.ShouldContain("Accept");
    }

    private static async Task ShouldListAsync(HttpClient client, string query, params Guid[] ids) => Ids(await Scene.ReadAsync(client, query)).ShouldBe(ids, query);

    private static Guid[] Ids(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string query) =>
        client.GetAsync(new Uri($"/api/applications{query}", UriKind.Relative), Stop);
}
