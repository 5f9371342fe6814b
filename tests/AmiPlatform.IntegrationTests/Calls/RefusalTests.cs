using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

/// <summary>Each refusal of drafts, acts, extensions and funders, with its place; and nothing has changed.</summary>
public sealed class RefusalTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private const string Act = """{"body":"Council","number":"C-018","adoptedOn":"2027-02-18","title":"Renouvellement"}""";
    private const string AuthoritysSiret = "90000000100017";

    private HttpClient manager = null!;

    private DateTimeOffset Now => platform.Clock.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        await platform.ResetAsync();
        manager = await platform.As("programme-manager");
    }

    public ValueTask DisposeAsync()
    {
        manager.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("OperatorKindIn", """{"kinds":["Association","Association"]}""", "calls.rule-kind-twice", "/rules/0/parameters/kinds")]
    [InlineData("OperatorKindIn", """{"kinds":["Club"]}""", "calls.rule-kind-unknown", "/rules/0/parameters/kinds")]
    [InlineData("OperatorKindIn", """{"kinds":[]}""", "calls.rule-kinds-missing", "/rules/0/parameters/kinds")]
    [InlineData("RequiredDocumentsPresent", """{"kinds":["Quote","Quote"]}""", "calls.rule-document-twice", "/rules/0/parameters/kinds")]
    [InlineData("RequiredDocumentsPresent", """{"kinds":["Passport"]}""", "calls.rule-document-unknown", "/rules/0/parameters/kinds")]
    [InlineData("RequiredDocumentsPresent", """{"kinds":[]}""", "calls.rule-documents-missing", "/rules/0/parameters/kinds")]
    [InlineData("AmountBetween", """{"minimum":0.001,"maximum":10}""", "calls.rule-amount-not-euros", "/rules/0/parameters/minimum")]
    [InlineData("ActionWithinDates", """{"earliest":"2027-06-02","latest":"2027-06-01"}""", "calls.rule-latest-before-earliest", "/rules/0/parameters/latest")]
    [InlineData("OperatorAgeAtLeast", """{"months":0}""", "calls.rule-months-out-of-range", "/rules/0/parameters/months")]
    [InlineData("PreviousReportInOrder", """{"level":"NotOverdue","interimAllowed":true,"gate":"Never"}""", "calls.rule-report-gate-unknown", "/rules/0/parameters/gate")]
    [InlineData("PreviousReportInOrder", """{"level":"Perfect","interimAllowed":true,"gate":"Decision"}""", "calls.rule-report-level-unknown", "/rules/0/parameters/level")]
    public Task A_rule_whose_parameters_make_no_sense_is_refused_where_they_do_not(string rule, string parameters, string code, string place) =>
        DraftAsync("rules", new JsonArray(CallClient.Rule(rule, JsonNode.Parse(parameters)!.AsObject())), 422, code, place);

    [Theory]
    [InlineData("contactPoints", """[{"name":"Service","email":"a@demo.localhost"},{"name":"SERVICE","email":"a@demo.localhost"}]""", "calls.contact-twice", "/contactPoints/1")]
    [InlineData("resolution", """{"body":"Council","number":"C-018","adoptedOn":"2027-02-18","title":"Renouvellement","publishedOn":"2027-02-17"}""", "calls.resolution-date-before-adoption", "/resolution/publishedOn")]
    [InlineData("resolution", """{"body":"Council","number":"C-018","adoptedOn":"2027-02-18","title":"Renouvellement","transmissionReceipt":"062-1"}""", "calls.receipt-without-transmission", "/resolution/transmissionReceipt")]
    public Task A_draft_whose_parts_contradict_each_other_is_refused_where_they_do(string member, string value, string code, string place) =>
        DraftAsync(member, JsonNode.Parse(value)!, 422, code, place);

    [Fact]
    public async Task A_rule_stands_once_in_a_call_and_no_list_is_longer_than_fifty()
    {
        var rule = CallClient.Rule("SiretPresent", new JsonObject());
        await DraftAsync("rules", new JsonArray(rule, rule.DeepClone()), 422, "calls.rule-twice", "/rules/1/code");
        var themes = JsonNode.Parse($"[{string.Join(',', Enumerable.Range(0, 51).Select(number => $"\"Thème {number}\""))}]")!;
        await DraftAsync("themes", themes, 400, "calls.too-many-items", "/themes");
    }

    [Fact]
    public Task The_year_of_a_draft_is_one_of_this_age() => DraftAsync("year", 1999, 400, "validation.year-between", "/year");

    [Fact]
    public async Task The_year_of_a_draft_is_in_its_reference_and_stays()
    {
        var draft = CallClient.Draft(Now, Now.AddDays(70));
        var id = await manager.DraftedAsync(draft);

        await manager.ReplaceAsync($"/api/calls/{id}", draft.With("year", 2026), "\"1\"").Refused(HttpStatusCode.UnprocessableEntity, "calls.year-fixed", "/year");

        (await manager.ReadAsync($"/api/calls/{id}")).Version.ShouldBe("\"1\"");
    }

    [Fact]
    public async Task An_act_is_not_published_in_advance_and_stays_once_it_is_executory()
    {
        var id = await manager.PublishedAsync(CallClient.Draft(Now, Now.AddDays(70)));
        var path = $"/api/calls/{id}/resolution";

        await manager.ReplaceAsync(path, With("publishedOn", "2027-03-02"), "\"2\"").Refused(HttpStatusCode.UnprocessableEntity, "calls.resolution-date-to-come", "/publishedOn");
        var executory = (await manager.ReplaceAsync(path, With("publishedOn", "2027-02-20").With("transmittedOn", "2027-02-19"), "\"2\"")).Expect(HttpStatusCode.NoContent);
        await manager.ReplaceAsync(path, With("publishedOn", "2027-02-21").With("transmittedOn", "2027-02-19"), executory.Version)
            .Refused(HttpStatusCode.UnprocessableEntity, "calls.resolution-executory-already");

        (await manager.ReadAsync($"/api/calls/{id}")).Body.GetProperty("resolution").GetProperty("publishedOn").GetString().ShouldBe("2027-02-20");
    }

    [Fact]
    public async Task An_extension_ends_in_the_future_and_moves_what_follows_the_deadline_only()
    {
        var id = await manager.PublishedAsync(CallClient.Draft(Now.AddHours(-2), Now.AddHours(1)));
        var path = $"/api/calls/{id}/extend-deadline";
        var misplaced = new JsonObject
        {
            ["newDeadline"] = Text(Now.AddHours(3)),
            ["reason"] = "Panne du service.",
            ["milestones"] = new JsonArray(CallClient.Milestone("SubmissionOpens", Now)),
        };
        await manager.WriteAsync(path, misplaced, "\"2\"").Refused(HttpStatusCode.UnprocessableEntity, "calls.milestone-not-after-deadline", "/milestones/0/kind");
        platform.Clock.Advance(TimeSpan.FromHours(3));
        await platform.DrainAsync();
        using var later = await platform.As("programme-manager");
        var tag = (await later.ReadAsync($"/api/calls/{id}")).Version;

        await later.WriteAsync(path, new { newDeadline = Text(Now.AddHours(-1)), reason = "Panne du service." }, tag)
            .Refused(HttpStatusCode.UnprocessableEntity, "calls.new-deadline-passed", "/newDeadline");

        (await platform.CountAsync("platform_integration_events", "Name = 'ami.calls.call-deadline-extended.v1'")).ShouldBe(0);
    }

    [Fact]
    public async Task The_authority_is_in_the_directory_already_as_it_is_configured()
    {
        await manager.DraftedAsync(CallClient.Draft(Now, Now.AddDays(70)));
        var authority = (await manager.ReadAsync("/api/calls/funders")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0].GetProperty("id").GetGuid();
        var before = (await manager.ReadAsync($"/api/calls/funders/{authority}")).Version;

        await manager.WriteAsync("/api/calls/funders", FunderClient.Funder("Elle encore", AuthoritysSiret))
            .Refused(HttpStatusCode.UnprocessableEntity, "calls.funder-is-the-authority", "/siret");
        await manager.ReplaceAsync($"/api/calls/funders/{authority}", FunderClient.Funder("Autrement"), before)
            .Refused(HttpStatusCode.UnprocessableEntity, "calls.authority-is-configured", "/name");

        (await manager.ReadAsync($"/api/calls/funders/{authority}")).Version.ShouldBe(before);
    }

    private static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null);

    private static JsonObject With(string member, string date) => JsonNode.Parse(Act)!.AsObject().With(member, date);

    private async Task DraftAsync(string member, JsonNode value, int status, string code, string place)
    {
        await manager.WriteAsync("/api/calls", CallClient.Draft(Now, Now.AddDays(70)).With(member, value)).Refused((HttpStatusCode)status, code, place);
        (await platform.CountAsync("calls_calls")).ShouldBe(0);
    }
}
