using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.IntegrationEvents;
using static AmiPlatform.Calls.Application.Demonstration.WrittenMilestone;
using static AmiPlatform.Calls.Application.Demonstration.WrittenRule;

namespace AmiPlatform.Calls.Application.Demonstration;

/// <summary>An invented call in the shape of a real letter: open since some days, launch meeting to come, deadline 67 days after it.</summary>
internal static class SocialCohesionCall
{
    public const string Title = "AMI Cohésion Sociale";

    private const int DaysFromMeetingToDeadline = 67, DaysToAction = 92, DaysOfAction = 365;

    public static CallDraftBody For(DateOnly today, IAuthority authority)
    {
        var meeting = MondayFrom(today.AddDays(10));
        var deadline = meeting.AddDays(DaysFromMeetingToDeadline);
        return new CallDraftBody(
            Title,
            CallKind.Ami,
            meeting.Year,
            "Soutenir des actions de cohésion sociale qui répondent à des besoins des habitants des quartiers prioritaires que le contrat de ville ne couvre pas, "
                + "par des approches exemplaires ou innovantes, au plus près des habitants.",
            new ResolutionData(ResolutionBody.Council, $"DEMO-{today.AddDays(-20).Year}-018", today.AddDays(-20), "Renouvellement de l’appel à manifestation d’intérêt Cohésion sociale"),
            Themes: ["Insertion", "Éducation et parentalité", "Mobilité", "Inclusion numérique", "Santé", "Logement et rénovation urbaine", "Accès aux droits et aux soins"],
            Specification: "L’action bénéficie pour au moins 60 % à des habitants des quartiers prioritaires ; le dossier dit comment ils seront mobilisés. "
                + "Elle commence après la décision et s’achève dans l’année. Le budget est équilibré. Un bilan et un compte rendu financier sont remis à la fin.",
            Envelopes: [new EnvelopeDraft(EnvelopeKind.Specific, deadline.Year, Amount: 150_000)],
            Rules: Rules(deadline),
            Milestones: Milestones(today, meeting, deadline, authority.Zone),
            ContactPoints:
            [
                new ContactPointData("Service Cohésion sociale", authority.Email ?? "cohesion-sociale@demo.localhost", Phone(authority, 0, "+33199000012")),
                new ContactPointData("Secrétariat de la cohésion sociale", Phone: Phone(authority, 1, "+33199000013")),
            ]);
    }

    private static DateOnly MondayFrom(DateOnly day) => day.AddDays((DayOfWeek.Monday - day.DayOfWeek + 7) % 7);

    private static RuleDraft[] Rules(DateOnly deadline) =>
    [
        new(nameof(SiretPresent), "L’opérateur a un numéro SIRET.", "The operator has a SIRET."),
        new(
            nameof(RepublicanCommitmentSigned),
            "L’association ou la fondation a signé le contrat d’engagement républicain.",
            "The association or foundation has signed the republican commitment."),
        Rule(
            new OperatorKindIn(["Association", "Foundation", "Commune", "PublicBody", "SocialLandlord"]),
            "L’opérateur est une association, une fondation, une commune, un établissement public ou un bailleur social.",
            "The operator is an association, a foundation, a commune, a public body or a social landlord."),
        new(nameof(OperatorVerified), "L’opérateur est vérifié ; il peut l’être après le dépôt.", "The operator is verified; that may come after the submission.", Blocking: false),
        Rule(
            new DistrictResidentsShareAtLeast(0.6m),
            "Au moins 60 % du public touché habite un quartier prioritaire.",
            "At least 60 % of the people reached live in a priority district."),
        new(
            nameof(TargetsDistrictInForce),
            "L’action a lieu de préférence dans un quartier prioritaire.",
            "The action takes place in a priority district where it can.",
            Blocking: false),
        Rule(
            new ActionWithinDates(deadline.AddDays(DaysToAction), deadline.AddDays(DaysToAction + DaysOfAction)),
            "L’action commence après la décision et s’achève dans l’année.",
            "The action begins after the decision and ends within the year.",
            blocking: false),
        Rule(new AmountBetween(500, 20_000), "Le montant demandé est compris entre 500 € et 20 000 €.", "The amount requested lies between €500 and €20,000."),
        Rule(new FundingRateAtMost(0.8m), "Les financeurs apportent au plus 80 % du budget.", "Funders bring at most 80 % of the budget."),
        new(nameof(BudgetBalanced), "Les charges égalent les produits.", "Charges equal products."),
    ];

    private static MilestoneDraft[] Milestones(DateOnly today, DateOnly meeting, DateOnly deadline, TimeZoneInfo zone) =>
    [
        At(MilestoneKind.LaunchMeeting, meeting, new TimeOnly(17, 0), zone),
        At(MilestoneKind.SubmissionOpens, today.AddDays(-3), new TimeOnly(9, 0), zone),
        On(MilestoneKind.SubmissionDeadline, deadline),
        On(MilestoneKind.CompletenessReview, deadline.AddDays(21)),
        At(MilestoneKind.TechnicalCommittee, deadline.AddDays(42), new TimeOnly(14, 0), zone),
        At(MilestoneKind.SteeringCommittee, deadline.AddDays(56), new TimeOnly(14, 0), zone),
        At(MilestoneKind.CouncilDecision, deadline.AddDays(77), new TimeOnly(18, 30), zone),
        At(MilestoneKind.DecisionRelease, deadline.AddDays(91), new TimeOnly(9, 0), zone),
        On(MilestoneKind.ActionStartsFrom, deadline.AddDays(DaysToAction)),
        On(MilestoneKind.ActionEndsBy, deadline.AddDays(DaysToAction + DaysOfAction)),
        On(MilestoneKind.FinalReportDue, deadline.AddDays(DaysToAction + DaysOfAction + 180)),
    ];

    private static string Phone(IAuthority authority, int index, string otherwise) => authority.Phones.ElementAtOrDefault(index) ?? otherwise;
}
