using System.Globalization;
using System.Text.Json;
using AmiPlatform.Applications.Application.Eligibility;
using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.Calls.IntegrationEvents;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Eligibility;

public sealed class EligibilityRulesTests
{
    private static readonly DateOnly Today = new(2027, 3, 8);
    private static readonly Messages Messages = new(MessageCatalog.Load(PlatformAssemblies.All), TimeZoneInfo.Utc);

    private static readonly IEligibilityEvaluator[] Evaluators =
    [
        .. typeof(IEligibilityEvaluator).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IEligibilityEvaluator)))
            .Select(type => (IEligibilityEvaluator)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public void Every_rule_that_a_call_may_have_has_one_evaluator()
    {
        EligibilityRuleCatalog.Types.ShouldNotBeEmpty();
        Evaluators.Select(evaluator => evaluator.Parameters).ShouldBe(EligibilityRuleCatalog.Types.Values, ignoreOrder: true);
    }

    [Theory]
    [InlineData("90000000000019", "Passed")]
    [InlineData("12345678901234", "Failed")]
    [InlineData("00000000000000", "Failed")]
    [InlineData("123", "Failed")]
    [InlineData(null, "Failed")]
    public void A_siret_has_fourteen_digits_that_can_have_been_given(string? siret, string outcome) =>
        Answer("SiretPresent", new { }, new EligibilityFacts { Siret = siret }).Outcome.ToString().ShouldBe(outcome);

    [Theory]
    [InlineData("Association", true, "Passed", "signé (version 2021-1947)")]
    [InlineData("Foundation", false, "Failed", "non signé")]
    [InlineData("Commune", false, "NotApplicable", null)]
    public void The_republican_commitment_concerns_associations_and_foundations(string kind, bool isSigned, string outcome, string? found)
    {
        var facts = new EligibilityFacts { OperatorKind = Enum.Parse<ApplicantKind>(kind), CommitmentSigned = isSigned, CommitmentVersion = "2021-1947" };
        ShouldTell(Answer("RepublicanCommitmentSigned", new { }, facts), outcome, found, found is null ? null : "contrat d’engagement républicain signé");
    }

    [Theory]
    [InlineData(100, 60, "Passed", "60\u00a0%")]
    [InlineData(100, 59, "Failed", "59\u00a0%")]
    [InlineData(100_000, 59_999, "Failed", "59,99\u00a0%")]
    [InlineData(0, 0, "Failed", "personne")]
    public void The_share_of_district_residents_is_compared_and_never_shown_as_the_limit_that_it_misses(int all, int inDistricts, string outcome, string found) =>
        ShouldTell(
            Answer("DistrictResidentsShareAtLeast", new { share = 0.6 }, new EligibilityFacts { Beneficiaries = all, BeneficiariesInDistricts = inDistricts }),
            outcome, found, "au moins 60\u00a0%");

    [Theory]
    [InlineData(999, "Failed", "999\u00a0€")]
    [InlineData(1_000, "Passed", "1\u202f000\u00a0€")]
    [InlineData(10_000, "Passed", "10\u202f000\u00a0€")]
    [InlineData(10_001, "Failed", "10\u202f001\u00a0€")]
    public void Both_bounds_of_an_amount_are_included(int requested, string outcome, string found) =>
        ShouldTell(
            Answer("AmountBetween", new { minimum = 1_000, maximum = 10_000 }, new EligibilityFacts { Requested = requested }),
            outcome, found, "1\u202f000\u00a0€ à 10\u202f000\u00a0€");

    [Fact]
    public void A_budget_is_balanced_on_both_counts()
    {
        Outcome(Budget.Empty.With("C60.1", new BudgetLine(10)).With("P70", new BudgetLine(10))).ShouldBe(RuleOutcome.Passed);
        Outcome(Budget.Empty.With("C60.1", new BudgetLine(10))).ShouldBe(RuleOutcome.Failed);
        Outcome(Budget.Empty.With("C86.BEN", new BudgetLine(10))).ShouldBe(RuleOutcome.Failed);

        static RuleOutcome Outcome(Budget budget) => Answer("BudgetBalanced", new { }, new EligibilityFacts { Totals = budget.Totals() }).Outcome;
    }

    [Theory]
    [InlineData(0, "Passed")]
    [InlineData(1, "Passed")]
    [InlineData(2, "Failed")]
    public void An_operator_has_so_many_places(int others, string outcome) => ShouldTell(
        Answer("MaxApplicationsPerOperator", new { maximum = 2 }, new EligibilityFacts { OtherFiles = others }),
        outcome, $"dossiers déjà déposés : {others}", "au plus 2 par opérateur");

    [Theory]
    [InlineData("SocialLandlord", "Passed", "bailleur social")]
    [InlineData("Company", "Failed", "entreprise")]
    public void The_kind_of_the_operator_is_among_those_of_the_call(string kind, string outcome, string found) => ShouldTell(
        Answer("OperatorKindIn", new { kinds = new[] { "Association", "SocialLandlord" } }, new EligibilityFacts { OperatorKind = Enum.Parse<ApplicantKind>(kind) }),
        outcome, found, "association, bailleur social");

    [Theory]
    [InlineData("Statutes BankDetails Quote", "Passed", "statuts, relevé d’identité bancaire")]
    [InlineData("Quote BankDetails", "Failed", "il manque : statuts")]
    [InlineData("", "Failed", "il manque : statuts, relevé d’identité bancaire")]
    public void The_documents_that_the_call_asks_for_are_there(string documents, string outcome, string found) => ShouldTell(
        Answer(
            "RequiredDocumentsPresent",
            new { kinds = new[] { "Statutes", "BankDetails" } },
            new EligibilityFacts { Documents = [.. documents.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DocumentKind>)] }),
        outcome, found, "statuts, relevé d’identité bancaire");

    [Theory]
    [InlineData("Verified", "Passed", "vérifié par la collectivité")]
    [InlineData("Registered", "Failed", "pas encore vérifié")]
    [InlineData("Suspended", "Failed", "suspendu")]
    public void An_agent_has_verified_the_operator(string standing, string outcome, string found) => ShouldTell(
        Answer("OperatorVerified", new { }, new EligibilityFacts { Standing = Enum.Parse<OperatorStanding>(standing) }), outcome, found, "vérifié par la collectivité");

    [Fact]
    public void A_question_answered_with_nothing_is_judged_and_not_asked_again()
    {
        var answers = new EligibilityFacts { IsSelfTest = true, Beneficiaries = 0, BeneficiariesInDistricts = 0, Requested = 1_000, Products = 0 };

        Answer("DistrictResidentsShareAtLeast", new { share = 0.6 }, answers).Outcome.ShouldBe(RuleOutcome.Failed);
        Answer("FundingRateAtMost", new { rate = 0.8 }, answers).Outcome.ShouldBe(RuleOutcome.Failed);
    }

    [Fact]
    public void One_of_the_districts_is_in_force_on_the_day()
    {
        const string expected = "au moins un quartier prioritaire en vigueur le 8 mars 2027";
        var closed = new TargetedDistrict(Guid.CreateVersion7(), "Cité des Fleurs", false);
        ShouldTell(Answer("TargetsDistrictInForce", new { }, new EligibilityFacts { Districts = [closed] }), "Failed", "aucun n’est en vigueur : Cité des Fleurs", expected);
        ShouldTell(
            Answer("TargetsDistrictInForce", new { }, new EligibilityFacts { Districts = [closed, new TargetedDistrict(Guid.CreateVersion7(), "Grande Résidence", true)] }),
            "Passed", "Grande Résidence", expected);
        ShouldTell(Answer("TargetsDistrictInForce", new { }, new EligibilityFacts()), "Failed", "non précisé", expected);
    }

    [Theory]
    [InlineData(8_000, 10_000, "Passed", "80\u00a0%")]
    [InlineData(8_001, 10_000, "Failed", "80,01\u00a0%")]
    [InlineData(80_001, 100_000, "Failed", "80,01\u00a0%")]
    [InlineData(1, 0, "Failed", "non précisé")]
    public void The_rate_is_what_is_asked_over_the_products_and_never_shown_as_the_limit_that_it_passes(int requested, int products, string outcome, string found) =>
        ShouldTell(
            Answer("FundingRateAtMost", new { rate = 0.8 }, new EligibilityFacts { Requested = requested, Products = products }), outcome, found, "au plus 80\u00a0%");

    [Theory]
    [InlineData("2027-09-01", "2027-12-31", "Passed")]
    [InlineData("2027-08-31", "2027-12-31", "Failed")]
    [InlineData("2027-09-01", "2028-01-01", "Failed")]
    public void The_action_lies_within_both_days_included(string starts, string ends, string outcome)
    {
        var facts = new EligibilityFacts { StartsOn = DateOnly.Parse(starts, CultureInfo.InvariantCulture), EndsOn = DateOnly.Parse(ends, CultureInfo.InvariantCulture) };
        var answer = Answer("ActionWithinDates", new { earliest = "2027-09-01", latest = "2027-12-31" }, facts);
        answer.Outcome.ToString().ShouldBe(outcome);
        French(answer.Expected).ShouldBe("du 1er septembre 2027 au 31 décembre 2027");
    }

    [Theory]
    [InlineData("2026-03-08", "Passed", "création le 8 mars 2026")]
    [InlineData("2026-03-09", "Failed", "création le 9 mars 2026")]
    [InlineData(null, "Failed", "non précisé")]
    public void An_operator_is_old_enough_from_the_same_day_of_the_month(string? founded, string outcome, string found) => ShouldTell(
        Answer("OperatorAgeAtLeast", new { months = 12 }, new EligibilityFacts { FoundedOn = founded is null ? null : DateOnly.Parse(founded, CultureInfo.InvariantCulture) }),
        outcome, found, "création au plus tard le 8 mars 2026 (12 mois)");

    [Fact]
    public void Reports_are_not_kept_yet_and_the_answer_says_so() => ShouldTell(
        Answer("PreviousReportInOrder", new { level = "Accepted", interimAllowed = true, gate = "Submission" }, new EligibilityFacts()),
        "NotApplicable", "non vérifié : la plateforme ne tient encore aucun bilan", null);

    [Fact]
    public void A_self_test_without_an_answer_leaves_every_rule_open_and_says_what_is_missing()
    {
        foreach (var (code, parameters) in SomeRules())
        {
            var answer = Answer(code, parameters, new EligibilityFacts { IsSelfTest = true });
            answer.Outcome.ShouldBe(RuleOutcome.NotAnswered, code);
            answer.Unanswered.ShouldNotBeNull(code).ShouldNotBeEmpty(code);
        }

        SomeRules().Keys.ShouldBe(EligibilityRuleCatalog.Types.Keys, ignoreOrder: true);
    }

    private static Dictionary<string, object> SomeRules() => new()
    {
        ["SiretPresent"] = new { },
        ["RepublicanCommitmentSigned"] = new { },
        ["DistrictResidentsShareAtLeast"] = new { share = 0.6 },
        ["AmountBetween"] = new { minimum = 1, maximum = 2 },
        ["BudgetBalanced"] = new { },
        ["MaxApplicationsPerOperator"] = new { maximum = 1 },
        ["OperatorVerified"] = new { },
        ["OperatorKindIn"] = new { kinds = new[] { "Association" } },
        ["TargetsDistrictInForce"] = new { },
        ["FundingRateAtMost"] = new { rate = 0.8 },
        ["ActionWithinDates"] = new { earliest = "2027-09-01", latest = "2027-12-31" },
        ["OperatorAgeAtLeast"] = new { months = 12 },
        ["RequiredDocumentsPresent"] = new { kinds = new[] { "Statutes" } },
        ["PreviousReportInOrder"] = new { level = "NotOverdue", interimAllowed = false, gate = "Decision" },
    };

    private static RuleTrace Answer(string code, object parameters, EligibilityFacts facts) =>
        new EligibilityRules(Evaluators)
            .Trace([new CallEligibilityRule(code, true, JsonSerializer.SerializeToElement(parameters), "fr", "en")], facts with { Day = Today })
            .ShouldHaveSingleItem();

    private static void ShouldTell(RuleTrace answer, string outcome, string? found, string? expected)
    {
        answer.Outcome.ToString().ShouldBe(outcome);
        French(answer.Found).ShouldBe(found);
        French(answer.Expected).ShouldBe(expected);
    }

    private static string? French(AmiPlatform.BuildingBlocks.Domain.Phrase? phrase) =>
        phrase is null ? null : Messages.Write(phrase, CultureInfo.GetCultureInfo("fr"));
}
