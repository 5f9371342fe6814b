using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

public sealed class DraftingTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private JsonObject Fit => CallClient.Draft(platform.Clock.GetUtcNow().AddDays(10), platform.Clock.GetUtcNow().AddDays(70));

    private JsonObject Undated => Fit.With("milestones", new JsonArray());

    [Fact]
    public async Task A_draft_gets_the_next_reference_of_its_kind_and_year()
    {
        using var client = await platform.As("programme-manager");
        using var first = await client.DraftAsync(Undated.With("year", 2031));
        using var second = await client.DraftAsync(Undated.With("year", 2031));
        using var other = await client.DraftAsync(Undated.With("year", 2031).With("kind", "AppelAProjets"));

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        first.Headers.ETag!.Tag.ShouldBe("\"1\"");
        var drafted = await first.JsonAsync();
        first.Headers.Location!.ToString().ShouldBe($"/api/calls/{drafted.GetProperty("id").GetGuid()}");
        drafted.GetProperty("reference").GetString().ShouldBe("AMI-2031-01");
        (await second.JsonAsync()).GetProperty("reference").GetString().ShouldBe("AMI-2031-02");
        (await other.JsonAsync()).GetProperty("reference").GetString().ShouldBe("AAP-2031-01");
    }

    [Fact]
    public async Task A_refused_draft_takes_no_reference()
    {
        using var client = await platform.As("programme-manager");
        using (var refused = await client.DraftAsync(Undated.With("year", 2032).With("themes", new JsonArray("Santé", "sante"))))
            await refused.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "calls.theme-twice", "/themes/1");
        using var drafted = await client.DraftAsync(Undated.With("year", 2032));
        (await drafted.JsonAsync()).GetProperty("reference").GetString().ShouldBe("AMI-2032-01");
    }

    [Fact]
    public async Task What_is_drafted_is_what_is_read_with_the_authority_as_the_funder()
    {
        using var client = await platform.As("programme-manager");
        var id = await client.DraftedAsync(Fit);

        var call = await client.CallAsync($"/{id}");

        call.GetProperty("phase").GetString().ShouldBe("Draft");
        call.GetProperty("version").GetInt64().ShouldBe(1);
        call.GetProperty("resolution").GetProperty("adoptedOn").GetString().ShouldBe("2027-02-18");
        call.GetProperty("rules")[0].GetProperty("parameters").GetProperty("share").GetDecimal().ShouldBe(0.6m);
        call.GetProperty("envelopes")[0].GetProperty("funderName").GetString().ShouldBe("Communauté d’agglomération de démonstration");
        call.GetProperty("submittedApplications").GetInt32().ShouldBe(0);
        call.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString()).ShouldBe(["update-draft", "publish", "cancel"]);
    }

    [Fact]
    public async Task Nobody_outside_the_service_knows_of_a_draft_and_the_auditor_only_reads()
    {
        var id = await (await platform.As("programme-manager")).DraftedAsync(Fit.With("title", "Brouillon discret"));
        foreach (var client in new[] { platform.Anonymous(), await platform.As("association"), await platform.As("instructor") })
        {
            using var hidden = await client.AskAsync($"/{id}");
            await hidden.ShouldRefuseAsync(HttpStatusCode.NotFound, "calls.call-not-found");
            (await client.CallAsync("?text=discret")).Titles().ShouldBeEmpty();
        }

        var seen = await (await platform.As("auditor")).CallAsync($"/{id}");
        seen.GetProperty("actions").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Only_programme_managers_write()
    {
        using var nobody = await platform.Anonymous().DraftAsync(Fit);
        nobody.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        foreach (var account in new[] { "administrator", "auditor", "association", "instructor" })
        {
            using var refused = await (await platform.As(account)).DraftAsync(Fit);
            await refused.ShouldRefuseAsync(HttpStatusCode.Forbidden, "access.permission-missing");
        }
    }

    [Fact]
    public async Task An_update_replaces_the_draft_on_the_version_that_was_read()
    {
        using var client = await platform.As("programme-manager");
        var id = await client.DraftedAsync(Fit);

        using var blind = await client.UpdateAsync(id, Fit, null);
        blind.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        using var updated = await client.UpdateAsync(id, Fit.With("title", "AMI renouvelé").With("resolution", null).With("subjectToVote", true), 1);
        updated.StatusCode.ShouldBe(HttpStatusCode.NoContent, await updated.Content.ReadAsStringAsync(CallClient.Stop));
        updated.Headers.ETag!.Tag.ShouldBe("\"2\"");
        using var stale = await client.UpdateAsync(id, Fit, 1);
        await stale.ShouldRefuseAsync(HttpStatusCode.PreconditionFailed, "http.version-not-current");

        var call = await client.CallAsync($"/{id}");
        call.GetProperty("title").GetString().ShouldBe("AMI renouvelé");
        call.TryGetProperty("resolution", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task An_update_keeps_kind_and_year_and_knows_its_call()
    {
        using var client = await platform.As("programme-manager");
        var id = await client.DraftedAsync(Fit);
        using var refused = await client.UpdateAsync(id, Fit.With("year", 2028).With("kind", "AppelAProjets"), 1);
        await refused.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "calls.kind-fixed", "/kind");
        using var unknown = await client.UpdateAsync(Guid.Empty, Fit, 1);
        await unknown.ShouldRefuseAsync(HttpStatusCode.NotFound, "calls.call-not-found");
    }

    [Theory]
    [InlineData("title", "\"\"", "validation.not-empty", "/title")]
    [InlineData("year", "1999", "validation.year-between", "/year")]
    [InlineData("resolution", """{"body": "Council", "number": "1", "adoptedOn": "1027-02-18", "title": "t"}""", "validation.inclusive-between", "/resolution/adoptedOn")]
    [InlineData("themes", "[null]", "validation.not-empty", "/themes/0")]
    [InlineData("milestones", """[{"kind": "SubmissionDeadline", "at": "30/04/2027"}]""", "calls.instant-not-readable", "/milestones/0/at")]
    [InlineData("contactPoints", """[{"name": "Service", "email": "x,y@z.example"}]""", "validation.email", "/contactPoints/0/email")]
    [InlineData("contactPoints", """[{"name": "Service", "phone": "01 99 00 00 12"}]""", "calls.phone-not-international", "/contactPoints/0/phone")]
    public async Task A_draft_of_the_wrong_shape_is_refused_at_the_field(string member, string value, string code, string field)
    {
        using var refused = await (await platform.As("programme-manager")).DraftAsync(Fit.With(member, JsonNode.Parse(value)));
        await refused.ShouldRefuseAsync(HttpStatusCode.BadRequest, code, field);
    }

    [Theory]
    [InlineData("rules", """[{"code": "Unheard", "explanationFrench": "a", "explanationEnglish": "b"}]""", "calls.rule-unknown", "/rules/0/code")]
    [InlineData("rules", """[{"code": "AmountBetween", "parameters": {"minimum": 5, "maximum": 1}, "explanationFrench": "a", "explanationEnglish": "b"}]""", "calls.rule-maximum-below-minimum", "/rules/0/parameters/maximum")]
    [InlineData("rules", """[{"code": "AmountBetween", "parameters": {"minimum": -1, "maximum": 1}, "explanationFrench": "a", "explanationEnglish": "b"}]""", "calls.rule-minimum-negative", "/rules/0/parameters/minimum")]
    [InlineData("rules", """[{"code": "DistrictResidentsShareAtLeast", "parameters": {"share": 60}, "explanationFrench": "a", "explanationEnglish": "b"}]""", "calls.rule-share-out-of-range", "/rules/0/parameters/share")]
    [InlineData("rules", """[{"code": "MaxApplicationsPerOperator", "parameters": {"maximum": 0}, "explanationFrench": "a", "explanationEnglish": "b"}]""", "calls.rule-maximum-files-out-of-range", "/rules/0/parameters/maximum")]
    [InlineData("rules", """[{"code": "AmountBetween", "parameters": {"minimum": "5", "maximum": 9}, "explanationFrench": "a", "explanationEnglish": "b"}]""", "calls.rule-parameter-misfit", "/rules/0/parameters/minimum")]
    [InlineData("envelopes", """[{"kind": "Specific", "budgetYear": 2027, "amount": 0.001}]""", "money.too-precise", "/envelopes/0/amount")]
    [InlineData("envelopes", """[{"kind": "Specific", "budgetYear": 2027, "funderId": "0195f000-0000-7000-8000-000000000001"}]""", "calls.funder-unknown", "/envelopes/0/funderId")]
    [InlineData("envelopes", """[{"kind": "Specific", "budgetYear": 2027}, {"kind": "Specific", "budgetYear": 2027}]""", "calls.envelope-twice", "/envelopes/1")]
    [InlineData("milestones", """[{"kind": "SubmissionOpens", "at": "2027-05-01"}, {"kind": "SubmissionDeadline", "at": "2027-04-30"}]""", "calls.milestone-out-of-order", "/milestones/1/at")]
    [InlineData("milestones", """[{"kind": "LaunchMeeting", "at": "2027-03-08"}]""", "calls.launch-meeting-hour-missing", "/milestones/0/at")]
    [InlineData("milestones", """[{"kind": "SubmissionOpens", "at": "2027-05-01"}, {"kind": "SubmissionOpens", "at": "2027-05-01"}]""", "calls.milestone-twice", "/milestones/1/kind")]
    [InlineData("year", "2029", "calls.year-far-from-deadline", "/year")]
    [InlineData("contactPoints", """[{"name": "Service"}]""", "calls.contact-unreachable", "/contactPoints/0")]
    [InlineData("envelopes", """[{"kind": "Specific", "budgetYear": 2027, "amount": 0}]""", "calls.envelope-empty", "/envelopes/0/amount")]
    [InlineData("subjectToVote", "true", "calls.voted-and-subject-to-vote", "/subjectToVote")]
    public async Task A_draft_that_breaks_a_rule_is_refused_at_the_field(string member, string value, string code, string field)
    {
        using var refused = await (await platform.As("programme-manager")).DraftAsync(Fit.With(member, JsonNode.Parse(value)));
        await refused.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, code, field);
    }

    [Theory]
    [InlineData("OperatorKindIn", """{"kinds": ["\ud800"]}""")]
    [InlineData("ActionWithinDates", """{"earliest": "\ud800", "latest": "2027-01-01"}""")]
    [InlineData("SiretPresent", """{"\ud800": 1}""")]
    public async Task Parameters_of_a_rule_whose_texts_are_half_of_a_character_are_refused(string code, string parameters)
    {
        using var manager = await platform.As("programme-manager");
        var rule = JsonNode.Parse($$"""[{"code": "{{code}}", "parameters": "~", "explanationFrench": "a", "explanationEnglish": "b"}]""");
        var body = Fit.With("rules", rule).ToJsonString().Replace("\"~\"", parameters, StringComparison.Ordinal);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var refused = await manager.PostAsync(new Uri("/api/calls", UriKind.Relative), content, TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_deadline_given_as_a_date_lasts_to_the_end_of_the_day_in_Paris()
    {
        using var client = await platform.As("programme-manager");
        var id = await client.DraftedAsync(Fit.With("milestones", JsonNode.Parse("""[{"kind": "SubmissionDeadline", "at": "2027-04-30"}]""")));
        var milestones = (await client.CallAsync($"/{id}")).GetProperty("milestones");
        milestones[0].GetProperty("at").GetString().ShouldBe("2027-04-30T21:59:59.999Z");
    }
}
