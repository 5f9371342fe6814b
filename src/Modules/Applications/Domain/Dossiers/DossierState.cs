namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>Where an application file stands.</summary>
internal enum DossierState
{
    Draft,
    Expired,
    Submitted,
    AwaitingCompletion,
    Admissible,
    UnderAssessment,
    Instructed,
    DecisionPending,
    WaitListed,
    Granted,
    Refused,
    Inadmissible,
    UnderAppeal,
    Discarded,
    Withdrawn,
    ClosedWithoutAction,
}

/// <summary>What can happen to an application file.</summary>
internal enum DossierAction
{
    Submit,
    RecordPaperDeposit,
    Discard,
    Expire,
    Revive,
    Recall,
    RequestCompletion,
    CorrectDueDate,
    CancelCompletion,
    Resubmit,
    Lapse,
    DeclareAdmissible,
    DeclareInadmissible,
    StartAssessment,
    CompleteInstruction,
    Propose,
    ReopenInstruction,
    RecordFunderDecision,
    Revise,
    Postpone,
    Release,
    Promote,
    Reconsider,
    Appeal,
    Reinstate,
    RejectAppeal,
    UpholdAppeal,
    Withdraw,
    CloseWithoutAction,
}

internal static class DossierStateExtensions
{
    /// <summary>States in which a file takes one of the places that a call gives to its operator: submitted, and neither taken back, withdrawn nor closed.</summary>
    public static IReadOnlyList<DossierState> TakingAPlace { get; } =
        [.. Enum.GetValues<DossierState>().Where(state => state.HasLeftTheOperator() && state is not (DossierState.Withdrawn or DossierState.ClosedWithoutAction))];

    /// <summary>States in which a file was not submitted, or was taken back.</summary>
    public static IReadOnlyList<DossierState> WithTheOperator { get; } = [.. Enum.GetValues<DossierState>().Where(state => !state.HasLeftTheOperator())];

    /// <summary>Whether the file was submitted and not taken back.</summary>
    public static bool HasLeftTheOperator(this DossierState state) => state is not (DossierState.Draft or DossierState.Expired or DossierState.Discarded);
}
