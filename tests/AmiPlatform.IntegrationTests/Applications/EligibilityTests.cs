using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

public sealed class EligibilityTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task An_operator_that_has_submitted_as_many_files_as_the_call_takes_hears_it_before_and_at_the_next_submission()
    {
        var scene = await Scene.SetAsync(platform, furtherRules: Scene.Rule("MaxApplicationsPerOperator", new { maximum = 1 }));
        using var client = await platform.As("association");
        var first = await scene.DraftAsync(client);
        var second = await scene.DraftAsync(client);
        (await RuleAsync(client, second, "MaxApplicationsPerOperator")).GetProperty("outcome").GetString().ShouldBe("Passed");
        using (var submitted = await Scene.SubmitAsync(client, first, 2)) submitted.StatusCode.ShouldBe(HttpStatusCode.OK);

        (await RuleAsync(client, first, "MaxApplicationsPerOperator")).GetProperty("outcome").GetString().ShouldBe("Passed");
        (await RuleAsync(client, second, "MaxApplicationsPerOperator")).GetProperty("outcome").GetString().ShouldBe("Failed");
        using var refused = await Scene.SubmitAsync(client, second, 2);
        await refused.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "applications.eligibility-rule-not-met", "/operatorId");
        (await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("errors").GetProperty("/operatorId")[0].GetProperty("rule").GetString()
            .ShouldBe("MaxApplicationsPerOperator");
    }

    [Fact]
    public async Task Whoever_acts_in_no_district_hears_that_the_rule_says_no_and_is_not_asked_again()
    {
        var scene = await Scene.SetAsync(platform, furtherRules: Scene.Rule("TargetsDistrictInForce", new { }));
        using var anyone = platform.Anonymous();

        using var answer = await anyone.PostAsJsonAsync(
            "/api/applications/eligibility-checks", new { callId = scene.CallId, districts = Array.Empty<Guid>() }, TestContext.Current.CancellationToken);

        var rule = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("rules").EnumerateArray()
            .Single(one => one.GetProperty("code").GetString() == "TargetsDistrictInForce");
        (rule.GetProperty("outcome").GetString(), rule.GetProperty("value").GetString()).ShouldBe(("Failed", "no district"));
    }

    [Fact]
    public async Task Anyone_takes_the_self_test_without_an_account_and_is_judged_on_what_they_answer()
    {
        var scene = await Scene.SetAsync(platform, furtherRules: FurtherRules());
        using var anyone = platform.Anonymous();
        var answers = new
        {
            callId = scene.CallId,
            operatorKind = "Commune",
            siret = "216 204 988 00010",
            operatorVerified = false,
            foundedOn = "2027-01-01",
            filesSubmitted = 1,
            beneficiaries = 10,
            beneficiariesInDistricts = 5,
            districts = new[] { scene.DistrictId },
            startsOn = "2027-09-01",
            endsOn = "2028-01-01",
            requested = 2_000,
            budget = new { charges = 4_000, products = 4_000 },
        };

        using var answer = await anyone.PostAsJsonAsync("/api/applications/eligibility-checks", answers, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var told = await answer.JsonAsync();
        told.GetProperty("eligible").GetBoolean().ShouldBeFalse();
        told.GetProperty("rules").EnumerateArray().ToDictionary(rule => rule.GetProperty("code").GetString()!, rule => rule.GetProperty("outcome").GetString()).ShouldBe(
            new Dictionary<string, string?>
            {
                ["SiretPresent"] = "Passed",
                ["RepublicanCommitmentSigned"] = "NotApplicable",
                ["DistrictResidentsShareAtLeast"] = "Failed",
                ["AmountBetween"] = "Passed",
                ["BudgetBalanced"] = "Passed",
                ["OperatorKindIn"] = "Passed",
                ["OperatorVerified"] = "Failed",
                ["TargetsDistrictInForce"] = "Passed",
                ["FundingRateAtMost"] = "Passed",
                ["MaxApplicationsPerOperator"] = "Passed",
                ["ActionWithinDates"] = "Failed",
                ["OperatorAgeAtLeast"] = "Failed",
                ["PreviousReportInOrder"] = "NotAnswered",
            },
            ignoreOrder: true);
    }

    [Fact]
    public async Task Nobody_is_eligible_who_has_not_answered_what_the_blocking_rules_look_at_and_hears_which_answers_are_missing()
    {
        var scene = await Scene.SetAsync(platform, furtherRules: [.. FurtherRules(), Scene.Rule("RequiredDocumentsPresent", new { kinds = new[] { "Statutes", "Quote" } })]);
        using var anyone = platform.Anonymous();
        var nothing = (await anyone.WriteAsync("/api/applications/eligibility-checks", new { callId = scene.CallId })).Expect(HttpStatusCode.OK).Body;
        (nothing.GetProperty("eligible").GetBoolean(), nothing.GetProperty("undecided").GetBoolean()).ShouldBe((false, true));
        var rules = nothing.GetProperty("rules").EnumerateArray().ToList();
        rules.ShouldAllBe(rule => rule.GetProperty("outcome").GetString() == "NotAnswered");
        rules.SelectMany(Unanswered).Distinct().Order().ShouldBe(
        [
            "/beneficiaries", "/beneficiariesInDistricts", "/budget", "/districts", "/documents", "/endsOn", "/filesSubmitted", "/foundedOn", "/operatorKind", "/operatorVerified",
            "/previousReportsInOrder", "/republicanCommitmentSigned", "/requested", "/siret", "/startsOn",
        ]);

        var everything = new
        {
            callId = scene.CallId,
            operatorKind = "Company",
            siret = "21620498800010",
            operatorVerified = true,
            foundedOn = "2020-01-01",
            filesSubmitted = 0,
            beneficiaries = 10,
            beneficiariesInDistricts = 9,
            districts = new[] { scene.DistrictId },
            startsOn = "2027-09-01",
            endsOn = "2027-12-01",
            requested = 2_000,
            budget = new { charges = 4_000, products = 4_000 },
            documents = new[] { "Quote", "Statutes" },
            previousReportsInOrder = true,
        };
        var told = (await anyone.WriteAsync("/api/applications/eligibility-checks", everything)).Expect(HttpStatusCode.OK).Body;
        (told.GetProperty("eligible").GetBoolean(), told.GetProperty("undecided").GetBoolean()).ShouldBe((true, false));
        told.GetProperty("rules").EnumerateArray().SelectMany(Unanswered).ShouldBeEmpty();

        var failing = (await anyone.WriteAsync("/api/applications/eligibility-checks", new { callId = scene.CallId, operatorVerified = false })).Expect(HttpStatusCode.OK).Body;
        (failing.GetProperty("eligible").GetBoolean(), failing.GetProperty("undecided").GetBoolean()).ShouldBe((false, false), "a rule that fails decides");
    }

    [Fact]
    public async Task Answers_that_cannot_all_be_true_are_refused_as_the_file_would_be()
    {
        var scene = await Scene.SetAsync(platform);
        using var anyone = platform.Anonymous();
        var answers = new { callId = scene.CallId, beneficiaries = 10, beneficiariesInDistricts = 50, startsOn = "2027-12-31", endsOn = "2027-05-01" };

        var errors = (await anyone.WriteAsync("/api/applications/eligibility-checks", answers)).Expect(HttpStatusCode.UnprocessableEntity).Body.GetProperty("errors");

        errors.GetProperty("/endsOn")[0].GetProperty("code").GetString().ShouldBe("applications.action-ends-before-it-starts");
        errors.GetProperty("/beneficiariesInDistricts")[0].GetProperty("code").GetString().ShouldBe("applications.more-beneficiaries-in-districts");
    }

    [Theory]
    [InlineData("\"Club\"", "Expected one of Association, Foundation, Commune, PublicBody, SocialLandlord, Company, Other; given: \"Club\".")]
    [InlineData("1", "Expected one of Association, Foundation, Commune, PublicBody, SocialLandlord, Company, Other; given: 1.")]
    [InlineData("""["Commune"]""", "Expected one of Association, Foundation, Commune, PublicBody, SocialLandlord, Company, Other; given: […].")]
    public async Task A_kind_of_operator_that_is_none_is_refused_at_its_place_and_the_kinds_are_named(string kind, string message)
    {
        var scene = await Scene.SetAsync(platform);
        using var anyone = platform.Anonymous();
        using var content = new StringContent($"{{\"callId\":\"{scene.CallId}\",\"operatorKind\":{kind}}}", System.Text.Encoding.UTF8, "application/json");
        using var refused = await anyone.PostAsync(new Uri("/api/applications/eligibility-checks", UriKind.Relative), content, TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.JsonAsync()).GetProperty("errors").GetProperty("/operatorKind")[0].GetProperty("message").GetString().ShouldBe(message);
    }

    [Theory]
    [InlineData("""{"requested":99999999999}""", "validation.inclusive-between", "/requested", "The field requested must be between 0 and 999,999,999; given: 99,999,999,999.")]
    [InlineData("""{"budget":{"charges":-1,"products":1}}""", "validation.inclusive-between", "/budget/charges", "The field budget/charges must be between 0 and 999,999,999; given: -1.")]
    [InlineData("""{"filesSubmitted":-1}""", "validation.inclusive-between", "/filesSubmitted", "The field filesSubmitted must be between 0 and 1,000; given: -1.")]
    public async Task An_answer_out_of_bounds_is_refused_at_its_place(string answers, string code, string field, string message)
    {
        var scene = await Scene.SetAsync(platform);
        using var anyone = platform.Anonymous();
        using var content = new StringContent($"{{\"callId\":\"{scene.CallId}\",{answers[1..]}", System.Text.Encoding.UTF8, "application/json");
        using var refused = await anyone.PostAsync(new Uri("/api/applications/eligibility-checks", UriKind.Relative), content, TestContext.Current.CancellationToken);
        await refused.ShouldRefuseAsync(HttpStatusCode.BadRequest, code, field);
        (await refused.JsonAsync()).GetProperty("detail").GetString().ShouldBe(message);
    }

    [Fact]
    public async Task A_file_that_misses_further_rules_hears_of_each_in_french_words()
    {
        var scene = await Scene.SetAsync(platform, furtherRules: FurtherRules());
        using var client = await platform.As("association");
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        var id = await scene.DraftAsync(client);

        using var refused = await Scene.SubmitAsync(client, id, 2, declarations: ["InformationIsAccurate", "DutiesAreUpToDate"]);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var messages = (await refused.JsonAsync()).GetProperty("errors").EnumerateObject()
            .SelectMany(field => field.Value.EnumerateArray()).Select(entry => entry.GetProperty("message").GetString());
        var latest = platform.Clock.GetUtcNow().AddMonths(-12);
        messages.ShouldBe(
            [
                "Le représentant doit attester sur l’honneur : toutes les demandes à d’autres financeurs publics figurent au budget.",
                "OperatorKindIn, en français (constaté : association ; attendu : commune, entreprise)",
                "OperatorVerified, en français (constaté : pas encore vérifié ; attendu : vérifié par la collectivité)",
                "ActionWithinDates, en français (constaté : du 1er septembre 2027 au 30 juin 2028 ; attendu : du 1er septembre 2027 au 31 décembre 2027)",
                "OperatorAgeAtLeast, en français (constaté : non précisé ; attendu : création au plus tard le "
                    + (latest.Day == 1 ? "1er" : $"{latest.Day}") + latest.ToString(" MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("fr")) + " (12 mois))",
            ],
            ignoreOrder: true);
    }

    private static AmiPlatform.Calls.IntegrationEvents.CallEligibilityRule[] FurtherRules() =>
    [
        Scene.Rule("OperatorKindIn", new { kinds = new[] { "Commune", "Company" } }),
        Scene.Rule("OperatorVerified", new { }),
        Scene.Rule("TargetsDistrictInForce", new { }),
        Scene.Rule("FundingRateAtMost", new { rate = 0.8 }),
        Scene.Rule("MaxApplicationsPerOperator", new { maximum = 2 }),
        Scene.Rule("ActionWithinDates", new { earliest = "2027-09-01", latest = "2027-12-31" }),
        Scene.Rule("OperatorAgeAtLeast", new { months = 12 }),
        Scene.Rule("PreviousReportInOrder", new { level = "Accepted", interimAllowed = false, gate = "Submission" }),
    ];

    private static IEnumerable<string?> Unanswered(JsonElement rule) =>
        rule.TryGetProperty("unanswered", out var missing) ? missing.EnumerateArray().Select(pointer => pointer.GetString()) : [];

    private static async Task<JsonElement> RuleAsync(HttpClient client, Guid id, string code) =>
        (await Scene.ReadAsync(client, $"/{id}/eligibility")).GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("code").GetString() == code);
}
