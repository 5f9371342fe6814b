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
        DraftAsync("rules", new JsonArray(CallClient.Rule(rule, JsonNode.Parse(parameters)!)), 422, code, place);

    [Theory]
    [InlineData("AmountBetween", """{"maximum":500}""", "calls.rule-parameter-missing", "/minimum", "AmountBetween: minimum is missing; it is a number.", "AmountBetween : minimum manque ; c’est un nombre.")]
    [InlineData("AmountBetween", """{"minimum":-5,"maximum":500}""", "calls.rule-minimum-negative", "/minimum", "AmountBetween: the minimum cannot be negative; given: -5.", "AmountBetween : le minimum ne peut être négatif ; valeur reçue : -5.")]
    [InlineData("AmountBetween", """{"minimum":1000,"maximum":500}""", "calls.rule-maximum-below-minimum", "/maximum", "AmountBetween: the maximum must be above zero and not below the minimum of 1,000; given: 500.", "AmountBetween : le maximum doit être supérieur à zéro et ne peut être inférieur au minimum de 1 000 ; valeur reçue : 500.")]
    [InlineData("AmountBetween", """{"minimum":"5","maximum":500}""", "calls.rule-parameter-misfit", "/minimum", "AmountBetween: minimum is a number; given: \"5\".", "AmountBetween : minimum est un nombre ; valeur reçue : \"5\".")]
    [InlineData("AmountBetween", """{"minimum":0,"maximum":0.001}""", "calls.rule-amount-not-euros", "/maximum", "AmountBetween: an amount is in euros, has at most two decimals and is no more than €9,999,999,999,999,999.99; given: 0.001.", null)]
    [InlineData("AmountBetween", """{"minimum":5,"maximum":9,"a/b":1}""", "calls.rule-parameter-unknown", "/a~1b", "AmountBetween: there is no parameter a/b; expected: minimum, maximum.", "AmountBetween : le paramètre a/b n’existe pas ; attendus : minimum, maximum.")]
    [InlineData("FundingRateAtMost", """{"rate":0.8,"rate":0.5}""", "calls.rule-parameter-twice", "/rate", "The rule FundingRateAtMost is given the parameter rate twice.", "La règle FundingRateAtMost reçoit deux fois le paramètre rate.")]
    [InlineData("SiretPresent", """{"digits":14}""", "calls.rule-parameter-unknown", "/digits", "SiretPresent: there is no parameter digits; expected: none.", "SiretPresent : le paramètre digits n’existe pas ; attendus : néant.")]
    [InlineData("AmountBetween", "[5,9]", "calls.rule-parameters-not-readable", "", "AmountBetween: the parameters are an object with the members: minimum, maximum; given: [5,9].", "AmountBetween : les paramètres forment un objet, avec pour membres : minimum, maximum ; valeur reçue : [5,9].")]
    [InlineData("OperatorAgeAtLeast", """{"months":0}""", "calls.rule-months-out-of-range", "/months", "OperatorAgeAtLeast: the age is counted in months, from 1 to 1,200; given: 0.", "OperatorAgeAtLeast : l’ancienneté se compte en mois, de 1 à 1 200 ; valeur reçue : 0.")]
    [InlineData("OperatorAgeAtLeast", """{"months":1.5}""", "calls.rule-parameter-misfit", "/months", "OperatorAgeAtLeast: months is a whole number; given: 1.5.", "OperatorAgeAtLeast : months est un nombre entier ; valeur reçue : 1.5.")]
    [InlineData("DistrictResidentsShareAtLeast", """{"share":60}""", "calls.rule-share-out-of-range", "/share", "DistrictResidentsShareAtLeast: the share is a fraction above 0 and up to 1, such as 0.6 for 60 %; given: 60.", "DistrictResidentsShareAtLeast : la part est une fraction supérieure à 0 et d’au plus 1, par exemple 0.6 pour 60 % ; valeur reçue : 60.")]
    [InlineData("FundingRateAtMost", """{"rate":3}""", "calls.rule-share-out-of-range", "/rate", "FundingRateAtMost: the share is a fraction above 0 and up to 1, such as 0.6 for 60 %; given: 3.", null)]
    [InlineData("ActionWithinDates", """{"earliest":"2027-06-02","latest":"2027-06-01"}""", "calls.rule-latest-before-earliest", "/latest", "ActionWithinDates: the last day, 1 June 2027, cannot come before the first, 2 June 2027.", "ActionWithinDates : le dernier jour, le 1er juin 2027, ne peut précéder le premier, le 2 juin 2027.")]
    [InlineData("ActionWithinDates", """{"earliest":"02/06/2027","latest":"2027-07-01"}""", "calls.rule-parameter-misfit", "/earliest", "ActionWithinDates: earliest is a date such as 2027-04-30; given: \"02/06/2027\".", "ActionWithinDates : earliest est une date, par exemple 2027-04-30 ; valeur reçue : \"02/06/2027\".")]
    [InlineData("OperatorKindIn", """{"kinds":["Nope"]}""", "calls.rule-kind-unknown", "/kinds", "OperatorKindIn: the kinds of operator are Association, Foundation, Commune, PublicBody, SocialLandlord, Company, Other; given: Nope.", "OperatorKindIn : les types d’opérateur sont Association, Foundation, Commune, PublicBody, SocialLandlord, Company, Other ; valeur reçue : Nope.")]
    [InlineData("OperatorKindIn", """{"kinds":"Association"}""", "calls.rule-parameter-misfit", "/kinds", "OperatorKindIn: kinds is a list of texts; given: \"Association\".", "OperatorKindIn : kinds est une liste de textes ; valeur reçue : \"Association\".")]
    [InlineData("MaxApplicationsPerOperator", """{"maximum":101}""", "calls.rule-maximum-files-out-of-range", "/maximum", "MaxApplicationsPerOperator: an operator can submit from 1 to 100 files; given: 101.", "MaxApplicationsPerOperator : un opérateur peut déposer de 1 à 100 dossiers ; valeur reçue : 101.")]
    [InlineData("PreviousReportInOrder", """{"level":"NotOverdue","interimAllowed":"yes","gate":"Decision"}""", "calls.rule-parameter-misfit", "/interimAllowed", "PreviousReportInOrder: interimAllowed is true or false; given: \"yes\".", "PreviousReportInOrder : interimAllowed est true ou false ; valeur reçue : \"yes\".")]
    public async Task A_refused_rule_says_which_rule_what_was_given_and_the_limit_in_the_readers_language(
        string rule, string parameters, string code, string place, string english, string? french)
    {
        var draft = CallClient.Draft(Now, Now.AddDays(70)).With("rules", new JsonArray(CallClient.Rule(rule, JsonNode.Parse(parameters)!)));
        (await MessageAsync("en", draft)).ShouldBe((code, $"/rules/0/parameters{place}", english));
        if (french is not null) (await MessageAsync("fr", draft)).ShouldBe((code, $"/rules/0/parameters{place}", french));
    }

    [Theory]
    [InlineData("milestones", """[{"kind":"SubmissionDeadline","at":"30/04/2027"}]""", "/milestones/0/at", "Give an instant with its offset, such as 2027-04-30T17:00:00+02:00, or a date alone, such as 2027-04-30; given: 30/04/2027.")]
    [InlineData("envelopes", """[{"kind":"Specific","budgetYear":2027,"funderId":"0195f000-0000-7000-8000-000000000001"}]""", "/envelopes/0/funderId", "The funder 0195f000-0000-7000-8000-000000000001 is not known; leave it out for the authority itself.")]
    public async Task A_refused_value_is_told(string member, string value, string place, string message)
    {
        var (_, at, told) = await MessageAsync("en", CallClient.Draft(Now, Now.AddDays(70)).With(member, JsonNode.Parse(value)));
        (at, told).ShouldBe((place, message));
    }

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
        (await MessageAsync("en", CallClient.Draft(Now, Now.AddDays(70)).With("themes", themes.DeepClone()))).Message.ShouldBe("A call holds at most 50 of them; 51 were given.");
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

    /// <summary>The one refusal of a draft, its message without the no-break spaces that French numbers and signs have.</summary>
    private async Task<(string Code, string Place, string Message)> MessageAsync(string language, JsonObject draft)
    {
        using var reader = await platform.As("programme-manager");
        reader.DefaultRequestHeaders.AcceptLanguage.Clear();
        reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var errors = (await reader.WriteAsync("/api/calls", draft)).Body.GetProperty("errors").EnumerateObject().ShouldHaveSingleItem();
        var error = errors.Value.EnumerateArray().ShouldHaveSingleItem();
        return (error.GetProperty("code").GetString()!, errors.Name, error.GetProperty("message").GetString()!.Replace('\u00a0', ' ').Replace('\u202f', ' '));
    }

    private async Task DraftAsync(string member, JsonNode value, int status, string code, string place)
    {
        await manager.WriteAsync("/api/calls", CallClient.Draft(Now, Now.AddDays(70)).With(member, value)).Refused((HttpStatusCode)status, code, place);
        (await platform.CountAsync("calls_calls")).ShouldBe(0);
    }
}
