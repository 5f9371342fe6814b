using System.Text.Json;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.IntegrationEvents;
using static AmiPlatform.Calls.Application.Demonstration.WrittenMilestone;

namespace AmiPlatform.Calls.Application.Demonstration;

/// <summary>Invented calls in the phases that the open one does not show.</summary>
internal static class OtherCalls
{
    public const string Announced = "Appel à projets Été des quartiers", Extended = "Appel à projets Jardins partagés",
        Closed = "Appel à projets Inclusion numérique", Cancelled = "Appel à projets Mobilité solidaire";

    /// <summary>A closed call can only have been open: this one closes by itself soon after it was published.</summary>
    private static readonly TimeSpan UntilItCloses = TimeSpan.FromSeconds(10);

    /// <summary>Opens in a month, subject to the vote of the council, with a co-funder.</summary>
    public static CallDraftBody ForAnnounced(DateOnly today, Guid coFunder) => Draft(
        Announced, "Animer les quartiers pendant l'été.", "Jeunesse", today.AddDays(30), On(MilestoneKind.SubmissionDeadline, today.AddDays(75)), today.AddDays(75).Year) with
    {
        Resolution = null,
        SubjectToVote = true,
        Envelopes = [new EnvelopeDraft(EnvelopeKind.Specific, today.AddDays(75).Year), new EnvelopeDraft(EnvelopeKind.Mainstream, today.AddDays(75).Year, coFunder, 30_000)],
    };

    public static CallDraftBody ForExtended(DateOnly today) => Draft(
        Extended, "Créer ou agrandir des jardins partagés au pied des immeubles.", "Cadre de vie", today.AddDays(15), On(MilestoneKind.SubmissionDeadline, today.AddDays(50)), today.AddDays(50).Year);

    public static CallDraftBody ForClosed(DateOnly today, DateTimeOffset now) => Draft(
        Closed, "Accompagner les habitants vers les démarches en ligne.", "Inclusion numérique", today.AddDays(-40), At(MilestoneKind.SubmissionDeadline, now + UntilItCloses), today.Year);

    public static CallDraftBody ForCancelled(DateOnly today) => Draft(
        Cancelled, "Aider à se déplacer sans voiture.", "Mobilité", today.AddDays(20), On(MilestoneKind.SubmissionDeadline, today.AddDays(60)), today.AddDays(60).Year);

    public static ExtendDeadlineBody Extension(DateOnly today) => new(
        On(MilestoneKind.SubmissionDeadline, today.AddDays(64)).At, "Les conseils citoyens ont demandé deux semaines de plus pour se concerter.");

    private static CallDraftBody Draft(string title, string purpose, string theme, DateOnly opens, MilestoneDraft deadline, int year) => new(
        title,
        CallKind.AppelAProjets,
        year,
        purpose,
        new ResolutionData(ResolutionBody.Bureau, "DEMO-BUREAU-004", opens.AddDays(-60), title),
        Themes: [theme],
        Specification: "L'action se déroule dans un quartier prioritaire, avec ses habitants, et s'achève dans l'année.",
        Envelopes: [new EnvelopeDraft(EnvelopeKind.Specific, year, Amount: 40_000)],
        Rules:
        [
            new RuleDraft(nameof(SiretPresent), "Le porteur a un numéro SIRET.", "The operator has a SIRET."),
            new RuleDraft(
                nameof(MaxApplicationsPerOperator),
                "Deux dossiers au plus par porteur.",
                "At most two files per operator.",
                JsonSerializer.SerializeToElement(new MaxApplicationsPerOperator(2), JsonSerializerOptions.Web)),
        ],
        Milestones: [On(MilestoneKind.SubmissionOpens, opens), deadline],
        ContactPoints: [new ContactPointData("Service Cohésion sociale", "cohesion-sociale@demo.localhost")]);
}
