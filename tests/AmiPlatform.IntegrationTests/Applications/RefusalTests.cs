using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.Operators.IntegrationEvents;
using Shouldly;
using EventSource = AmiPlatform.IntegrationTests.Operators.EventSource;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>Each refusal of drafts and files, with its place; and nothing has changed.</summary>
public sealed class RefusalTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private const string Paper = "/api/applications/paper-deposits";

    private Scene scene = null!;
    private HttpClient client = null!;
    private Guid id;

    private string Path => $"/api/applications/{id}";

    public async ValueTask InitializeAsync()
    {
        await platform.ResetAsync();
        scene = await Scene.SetAsync(platform);
        client = await platform.As("association");
        id = await scene.DraftAsync(client);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_value_of_the_wrong_shape_is_refused_where_it_stands_and_nothing_is_saved()
    {
        var entries = string.Join(',', Enumerable.Repeat("""{"funder":"CAF","amount":1}""", 51));
        (string Patch, string Code, string Pointer)[] refusals =
        [
            ($$$"""{"requestedAmounts":{"{{{scene.FunderId}}}":-1}}""", "applications.amount-out-of-range", $"/requestedAmounts/{scene.FunderId}"),
            ("""{"budget":{"lines":{"C60.1":{"amount":1000000000}}}}""", "applications.amount-out-of-range", "/budget/lines/C60.1/amount"),
            ("""{"budget":{"lines":{"C60.1":{"entries":[]}}}}""", "applications.budget-amount-expected", "/budget/lines/C60.1/entries"),
            ("""{"budget":{"lines":{"P74.COM":{"amount":1}}}}""", "applications.budget-entries-expected", "/budget/lines/P74.COM/amount"),
            ("""{"budget":{"lines":{"P74.COM":{"entries":[""" + entries + "]}}}}", "applications.budget-too-many-entries", "/budget/lines/P74.COM/entries"),
            ("""{"budget":{"lines":{"P74.COM":{"entries":[null]}}}}""", "validation.not-null", "/budget/lines/P74.COM/entries"),
            ("""{"action":{"communes":["Lens"]}}""", "applications.commune-code-shape", "/action/communes/0"),
        ];

        foreach (var (patch, code, place) in refusals)
            await client.MergeAsync(Path, JsonNode.Parse(patch)!, "\"2\"").Refused(HttpStatusCode.BadRequest, code, place);

        (await client.ReadAsync(Path)).Version.ShouldBe("\"2\"");
    }

    [Fact]
    public async Task A_file_that_lacks_something_or_contradicts_itself_is_not_submitted_and_hears_all_of_it_at_once()
    {
        var wrong = new
        {
            action = new { title = (string?)null, startsOn = "2028-07-01", beneficiariesInDistricts = 101 },
            requestedAmounts = new Dictionary<Guid, int> { [scene.FunderId] = 4_000 },
            budget = new { lines = new Dictionary<string, object> { ["C60.1"] = new { amount = 2_000 }, ["C86.BEN"] = new { amount = 600 } } },
        };
        var version = (await client.MergeAsync(Path, wrong, "\"2\"")).Expect(HttpStatusCode.NoContent).Version;

        var refused = (await SubmitAsync(version)).Expect(HttpStatusCode.UnprocessableEntity);

        refused.Refused(HttpStatusCode.UnprocessableEntity, "applications.field-required", "/action/title");
        refused.Refused(HttpStatusCode.UnprocessableEntity, "applications.action-ends-before-it-starts", "/action/endsOn");
        refused.Refused(HttpStatusCode.UnprocessableEntity, "applications.more-beneficiaries-in-districts", "/action/beneficiariesInDistricts");
        refused.Refused(HttpStatusCode.UnprocessableEntity, "applications.budget-not-balanced", "/budget/totals/products");
        refused.Refused(HttpStatusCode.UnprocessableEntity, "applications.budget-contributions-not-balanced", "/budget/totals/voluntaryProducts");
        refused.Refused(HttpStatusCode.UnprocessableEntity, "applications.budget-request-differs", "/budget/lines/P74.COM/entries");
        (await client.ReadAsync(Path)).Version.ShouldBe(version);
    }

    [Fact]
    public async Task An_operator_whose_registration_was_rejected_does_not_submit()
    {
        await EventSource.RaiseAsync(platform, new OperatorRejected(scene.OperatorId, 2, "Statuts absents.", platform.Clock.GetUtcNow()));
        await platform.DrainAsync();

        await SubmitAsync("\"2\"").Refused(HttpStatusCode.UnprocessableEntity, "applications.operator-is-rejected", "/operatorId");

        (await platform.CountAsync("applications_submissions")).ShouldBe(0);
    }

    [Fact]
    public async Task A_completion_is_asked_for_by_a_day_to_come_in_text_that_can_be_shown()
    {
        (await SubmitAsync("\"2\"")).Expect(HttpStatusCode.OK);
        using var instructor = await platform.As("instructor");
        var version = (await instructor.ReadAsync(Path)).Expect(HttpStatusCode.OK).Version;

        await instructor.WriteAsync($"{Path}/completion-requests", Asked("Précisez l’âge.", "2027-02-28"), version)
            .Refused(HttpStatusCode.UnprocessableEntity, "applications.due-date-not-ahead", "/dueOn");
        await instructor.WriteAsync($"{Path}/completion-requests", Asked("Précisez l’âge.", "9999-12-31"), version)
            .Refused(HttpStatusCode.UnprocessableEntity, "applications.due-date-too-far", "/dueOn");
        await instructor.WriteAsync($"{Path}/completion-requests", Asked("Précisez \u202El'âge.", "2027-06-15"), version)
            .Refused(HttpStatusCode.BadRequest, "text.character", "/items/0/missing");

        (await instructor.ReadAsync(Path)).Body.GetProperty("state").GetString().ShouldBe("Submitted");
    }

    [Fact]
    public async Task A_file_on_paper_came_while_the_call_was_open_and_not_before_its_postmark()
    {
        using var instructor = await platform.As("instructor");
        var now = platform.Clock.GetUtcNow();
        await instructor.WriteAsync(Paper, OnPaper(now.AddDays(-3))).Refused(HttpStatusCode.UnprocessableEntity, "applications.paper-before-opening", "/receivedAt");
        await instructor.WriteAsync(Paper, OnPaper(now, $"{now.AddDays(1):yyyy-MM-dd}")).Refused(HttpStatusCode.UnprocessableEntity, "applications.postmark-after-receipt", "/postmarkedOn");
        platform.Clock.SetUtcNow(scene.Deadline.AddHours(2));
        using var later = await platform.As("instructor");

        await later.WriteAsync(Paper, OnPaper(scene.Deadline.AddHours(1))).Refused(HttpStatusCode.UnprocessableEntity, "applications.paper-after-deadline", "/receivedAt");

        (await platform.CountAsync("applications_submissions")).ShouldBe(0);
    }

    [Fact]
    public async Task A_filter_of_the_list_is_no_longer_than_a_name_and_ends_on_a_day_of_the_calendar()
    {
        await client.ReadAsync($"/api/applications?text={new string('a', 201)}").Refused(HttpStatusCode.BadRequest, "validation.maximum-length", "/text");
        await client.ReadAsync("/api/applications?submittedTo=9999-12-31").Refused(HttpStatusCode.BadRequest, "http.value-not-valid", "/submittedTo");
    }

    private Task<Answer> SubmitAsync(string? version) => client.WriteAsync($"{Path}/submit", new { declarations = Scene.Declarations }, version);

    private object OnPaper(DateTimeOffset receivedAt, string? postmarkedOn = null) =>
        new { callId = scene.CallId, operatorId = scene.OperatorId, draftId = id, receivedAt, postmarkedOn, declarations = Scene.Declarations };

    private static object Asked(string missing, string dueOn) => new { items = new[] { new { section = "Publics", fault = "Incomplete", missing } }, dueOn };
}
