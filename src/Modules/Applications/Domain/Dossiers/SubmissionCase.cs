using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.Applications.Domain.Operators;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>All that decides whether a file may be submitted now.</summary>
/// <param name="Now">Instant read inside the transaction.</param>
/// <param name="Opens">Instant from which the call takes files.</param>
/// <param name="Deadline">Last instant at which it does.</param>
/// <param name="CallVersion">Version of the call whose rules apply.</param>
/// <param name="Declared">Declarations ticked.</param>
/// <param name="Trace">Answers of the call's eligibility rules.</param>
/// <param name="Requests">What is asked of each funder of the call.</param>
/// <param name="By">Account of who submits.</param>
/// <param name="CallIsCancelled">Whether the call is cancelled.</param>
/// <param name="CallIsArchived">Whether the call is archived.</param>
/// <param name="Standing">What agents have said of the operator.</param>
internal sealed record SubmissionCase(
    DateTimeOffset Now,
    DateTimeOffset Opens,
    DateTimeOffset Deadline,
    int CallVersion,
    IReadOnlyList<Declaration> Declared,
    IReadOnlyList<RuleTrace> Trace,
    IReadOnlyList<FunderRequest> Requests,
    Guid By,
    bool CallIsCancelled = false,
    bool CallIsArchived = false,
    OperatorStanding Standing = OperatorStanding.Registered)
{
    /// <summary>Whether the call takes no more files.</summary>
    public bool ComesTooLate => CallIsCancelled || Now > Deadline;

    /// <summary>What of it the state table looks at.</summary>
    public DossierFacts Facts() =>
        new(BeforeDeadline: Now <= Deadline, CallIsCancelled: CallIsCancelled, CallIsArchived: CallIsArchived, Standing: Standing);
}
