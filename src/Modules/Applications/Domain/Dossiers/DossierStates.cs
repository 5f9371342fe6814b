using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.States;
using static AmiPlatform.Applications.Domain.Dossiers.DossierAction;
using static AmiPlatform.Applications.Domain.Dossiers.DossierState;
using Row = AmiPlatform.BuildingBlocks.Domain.States.Transition<
    AmiPlatform.Applications.Domain.Dossiers.DossierFacts,
    AmiPlatform.Applications.Domain.Dossiers.DossierState,
    AmiPlatform.Applications.Domain.Dossiers.DossierAction>;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>The life of an application file, from the draft through the decision.</summary>
internal static class DossierStates
{
    private static readonly Guard<DossierFacts> CallGoesOn = new("call not cancelled", facts => facts.CallIsCancelled ? DossierErrors.CallIsCancelled() : null);
    private static readonly Guard<DossierFacts> CallNotArchived = new("call not archived", facts => facts.CallIsArchived ? DossierErrors.CallIsArchived() : null);
    private static readonly Guard<DossierFacts> InTime =
        new("call not cancelled, before the deadline", facts => CallGoesOn.Refusal(facts) ?? (facts.BeforeDeadline ? null : DossierErrors.DeadlinePassed()));
    private static readonly Guard<DossierFacts> InTimeAndStanding = new(
        "call not cancelled, before the deadline, operator neither suspended nor rejected nor ceased", facts => InTime.Refusal(facts) ?? facts.Standing.SubmitRefusal());
    private static readonly Guard<DossierFacts> PostmarkInTime = new(
        "call neither cancelled nor archived, postmark in time, operator neither suspended nor rejected nor ceased",
        facts => CallGoesOn.Refusal(facts) ?? CallNotArchived.Refusal(facts) ?? (facts.PostmarkInTime ? facts.Standing.SubmitRefusal() : DossierErrors.PostmarkTooLate()));

    public static StateTable<DossierFacts, DossierState, DossierAction> Table { get; } = new("applications", Draft,
    [
        new(Draft, Submit, Submitted, InTimeAndStanding),
        new(Draft, RecordPaperDeposit, Submitted, PostmarkInTime),
        new(Draft, Discard, Discarded),
        new(Draft, Expire, Expired),

        new(Expired, Revive, Draft, CallGoesOn),
        new(Expired, RecordPaperDeposit, Submitted, PostmarkInTime),
        new(Expired, Discard, Discarded),

        new(Submitted, Recall, Draft, InTimeAndStanding),
        new(Submitted, RequestCompletion, AwaitingCompletion),
        new(Submitted, DeclareAdmissible, Admissible),
        new(Submitted, DeclareInadmissible, Inadmissible),

        new(AwaitingCompletion, Resubmit, Submitted, Completing(Submitted)),
        new(AwaitingCompletion, Resubmit, Admissible, Completing(Admissible)),
        new(AwaitingCompletion, Resubmit, UnderAssessment, Completing(UnderAssessment)),
        new(AwaitingCompletion, CorrectDueDate, AwaitingCompletion),
        new(AwaitingCompletion, CancelCompletion, Submitted, From(Submitted)),
        new(AwaitingCompletion, CancelCompletion, Admissible, From(Admissible)),
        new(AwaitingCompletion, CancelCompletion, UnderAssessment, From(UnderAssessment)),
        new(AwaitingCompletion, Lapse, Inadmissible, Overdue(Submitted)),
        new(AwaitingCompletion, Lapse, Admissible, Overdue(Admissible)),
        new(AwaitingCompletion, Lapse, UnderAssessment, Overdue(UnderAssessment)),

        new(Admissible, StartAssessment, UnderAssessment),
        new(Admissible, RequestCompletion, AwaitingCompletion),
        new(Admissible, DeclareInadmissible, Inadmissible),

        new(UnderAssessment, CompleteInstruction, Instructed),
        new(UnderAssessment, RequestCompletion, AwaitingCompletion),
        new(UnderAssessment, DeclareInadmissible, Inadmissible),

        new(Instructed, Propose, DecisionPending),
        new(Instructed, ReopenInstruction, UnderAssessment),

        new(DecisionPending, RecordFunderDecision, DecisionPending),
        new(DecisionPending, Revise, DecisionPending),
        new(DecisionPending, Postpone, Instructed),
        new(DecisionPending, Release, Granted, Released(ReleaseOutcome.FirstGrant)),
        new(DecisionPending, Release, Refused, Released(ReleaseOutcome.AllRefused)),
        new(DecisionPending, Release, WaitListed, Released(ReleaseOutcome.WaitListed)),
        new(DecisionPending, Release, DecisionPending, Released(ReleaseOutcome.Partial)),

        new(WaitListed, Promote, DecisionPending),
        new(WaitListed, Expire, Refused),

        new(Granted, RecordFunderDecision, Granted),
        new(Granted, Release, Granted),

        new(Refused, Reconsider, DecisionPending),
        new(Refused, Appeal, UnderAppeal),

        new(Inadmissible, Reinstate, Submitted, CallNotArchived),
        new(Inadmissible, Appeal, UnderAppeal),

        new(UnderAppeal, RejectAppeal, Refused, From(Refused)),
        new(UnderAppeal, RejectAppeal, Inadmissible, From(Inadmissible)),
        new(UnderAppeal, UpholdAppeal, Instructed, From(Refused)),
        new(UnderAppeal, UpholdAppeal, Submitted, From(Inadmissible)),

        .. Ends(Submitted, AwaitingCompletion, Admissible, UnderAssessment, Instructed, DecisionPending, WaitListed),
    ],
    [
        // The platform's own, and an agent's who has the paper in hand.
        Expire, Revive, RecordPaperDeposit,
        // Not built yet.
        StartAssessment, CompleteInstruction, ReopenInstruction, Propose, RecordFunderDecision, Revise, Postpone, Release, Promote, Reconsider, Appeal, RejectAppeal, UpholdAppeal,
    ]);

    private static IEnumerable<Row> Ends(params DossierState[] states) =>
        states.SelectMany(state => new[] { new Row(state, Withdraw, Withdrawn), new Row(state, CloseWithoutAction, ClosedWithoutAction) });

    private static Guard<DossierFacts> From(DossierState origin) => Needs($"from {origin}", facts => facts.Origin == origin);

    private static Guard<DossierFacts> Completing(DossierState origin) => new(
        $"from {origin}, operator not ceased", facts => facts.Standing.WriteRefusal() ?? From(origin).Refusal(facts));

    private static Guard<DossierFacts> Overdue(DossierState origin) => new(
        $"from {origin}, due date passed",
        facts => facts.CompletionIsOverdue ? From(origin).Refusal(facts) : DossierErrors.CompletionNotOverdue());

    private static Guard<DossierFacts> Released(ReleaseOutcome outcome) => Needs($"released: {outcome}", facts => facts.Release == outcome);

    private static Guard<DossierFacts> Needs(string name, Func<DossierFacts, bool> holds) =>
        new(name, facts => holds(facts) ? null : Error.Conflict("applications.guard-not-met", ("guard", name)));
}
