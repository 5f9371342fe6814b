using AmiPlatform.Applications.Domain.Operators;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>What the guards of the state table look at.</summary>
/// <param name="Origin">State to which a file that waits for completion or an appeal goes back.</param>
/// <param name="BeforeDeadline">Whether the deadline, included, has not passed.</param>
/// <param name="PostmarkInTime">Whether the postmark of a paper deposit is not after the deadline.</param>
/// <param name="CallIsCancelled">Whether the call is cancelled.</param>
/// <param name="CallIsArchived">Whether the call is archived.</param>
/// <param name="CompletionIsOverdue">Whether the due date of the open completion request has passed.</param>
/// <param name="Release">What the funders' decisions released so far amount to.</param>
/// <param name="Standing">What agents have said of the operator.</param>
internal sealed record DossierFacts(
    DossierState? Origin = null,
    bool BeforeDeadline = true,
    bool PostmarkInTime = true,
    bool CallIsCancelled = false,
    bool CallIsArchived = false,
    bool CompletionIsOverdue = true,
    ReleaseOutcome Release = ReleaseOutcome.Partial,
    OperatorStanding Standing = OperatorStanding.Registered);

internal enum ReleaseOutcome
{
    /// <summary>Some funders have not released yet, and none of the others granted.</summary>
    Partial,
    FirstGrant,
    AllRefused,
    WaitListed,
}
