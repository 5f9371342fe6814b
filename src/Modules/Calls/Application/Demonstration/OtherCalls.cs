using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.IntegrationEvents;
using static AmiPlatform.Calls.Application.Demonstration.WrittenMilestone;
using static AmiPlatform.Calls.Application.Demonstration.WrittenRule;

namespace AmiPlatform.Calls.Application.Demonstration;

/// <summary>Invented calls in the phases that the open one does not show.</summary>
internal static class OtherCalls
{
    public const string Announced = "Appel à projets Été des quartiers", Extended = "Appel à projets Jardins partagés",
        Closed = "Appel à projets Inclusion numérique", Cancelled = "Appel à projets Mobilité solidaire";

    /// <summary>Opens in a month, subject to the vote of the council, with a co-funder.</summary>
    public static CallDraftBody ForAnnounced(DateOnly today, Guid coFunder) => Draft(
        Announced, "Animer les quartiers pendant l’été.", "Jeunesse", today.AddDays(30), On(MilestoneKind.SubmissionDeadline, today.AddDays(75)), today.AddDays(75).Year,
        Rule(new OperatorKindIn(["Association", "Foundation"]), "L’opérateur est une association ou une fondation.", "The operator is an association or a foundation."),
        Rule(
            new ActionWithinDates(today.AddDays(105), today.AddDays(195)),
            "L’action se déroule pendant les trois mois qui suivent la décision.",
            "The action takes place within the three months after the decision.")) with
    {
        Resolution = null,
        SubjectToVote = true,
        Envelopes = [new EnvelopeDraft(EnvelopeKind.Specific, today.AddDays(75).Year), new EnvelopeDraft(EnvelopeKind.Mainstream, today.AddDays(75).Year, coFunder, 30_000)],
    };

    public static CallDraftBody ForExtended(DateOnly today) => Draft(
        Extended, "Créer ou agrandir des jardins partagés au pied des immeubles.", "Cadre de vie", today.AddDays(15), On(MilestoneKind.SubmissionDeadline, today.AddDays(50)), today.AddDays(50).Year,
        Rule(new OperatorAgeAtLeast(12), "L’opérateur existe depuis un an au moins.", "The operator has existed for at least a year."),
        Rule(
            new PreviousReportInOrder("NotOverdue", InterimAllowed: true, "Decision"),
            "Aucun bilan d’une action précédente n’est en retard.",
            "No report of an earlier action is overdue.",
            blocking: false),
        Rule(
            new RequiredDocumentsPresent(["Statutes", "BankDetails"]),
            "Les statuts et un relevé d’identité bancaire sont joints.",
            "The statutes and bank details are attached."));

    /// <summary>Closed the day before yesterday.</summary>
    public static CallDraftBody ForClosed(DateOnly today) => Draft(
        Closed, "Accompagner les habitants vers les démarches en ligne.", "Inclusion numérique", today.AddDays(-40), On(MilestoneKind.SubmissionDeadline, today.AddDays(-2)), today.AddDays(-2).Year,
        Rule(new FundingRateAtMost(0.5m), "Les financeurs apportent au plus la moitié du budget.", "Funders bring at most half of the budget."));

    /// <summary>Open when it is cancelled, so that files have been begun.</summary>
    public static CallDraftBody ForCancelled(DateOnly today) => Draft(
        Cancelled, "Aider à se déplacer sans voiture.", "Mobilité", today.AddDays(-5), On(MilestoneKind.SubmissionDeadline, today.AddDays(60)), today.AddDays(60).Year);

    public static ExtendDeadlineBody Extension(DateOnly today) => new(
        On(MilestoneKind.SubmissionDeadline, today.AddDays(64)).At, "Les conseils citoyens ont demandé deux semaines de plus pour se concerter.");

    private static CallDraftBody Draft(string title, string purpose, string theme, DateOnly opens, MilestoneDraft deadline, int year, params RuleDraft[] rules) => new(
        title,
        CallKind.AppelAProjets,
        year,
        purpose,
        new ResolutionData(ResolutionBody.Bureau, "DEMO-BUREAU-004", opens.AddDays(-60), title),
        Themes: [theme],
        Specification: "L’action se déroule dans un quartier prioritaire, avec ses habitants, et s’achève dans l’année.",
        Envelopes: [new EnvelopeDraft(EnvelopeKind.Specific, year, Amount: 40_000)],
        Rules:
        [
            new RuleDraft(nameof(SiretPresent), "L’opérateur a un numéro SIRET.", "The operator has a SIRET."),
            new RuleDraft(nameof(TargetsDistrictInForce), "L’action a lieu dans un quartier prioritaire.", "The action takes place in a priority district."),
            Rule(new MaxApplicationsPerOperator(2), "Deux dossiers au plus par opérateur.", "At most two files per operator."),
            .. rules,
        ],
        Milestones: [On(MilestoneKind.SubmissionOpens, opens), deadline],
        ContactPoints: [new ContactPointData("Service Cohésion sociale", "cohesion-sociale@demo.localhost")]);
}
