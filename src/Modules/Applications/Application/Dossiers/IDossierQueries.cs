using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Operators;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Reads of application files.</summary>
internal interface IDossierQueries
{
    /// <summary>One file, with the role in which an account acts for its operator.</summary>
    Task<DossierView?> FindAsync(Guid dossierId, Guid? userId, CancellationToken cancellationToken);

    /// <summary>How many files of an operator take a place in a call, one of them left out.</summary>
    Task<int> CountedFilesAsync(Guid callId, Guid operatorId, DossierId except, CancellationToken cancellationToken);
}

/// <summary>A file with what this module knows of its call and operator.</summary>
internal sealed record DossierView(
    Guid Id,
    long Version,
    Guid CallId,
    string CallReference,
    string CallTitle,
    int CallVersion,
    Guid OperatorId,
    string? OperatorName,
    OperatorStanding? Standing,
    DossierState State,
    DossierContent Content,
    IReadOnlyList<Declaration> Declarations,
    string? TrackingNumber,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset StartedAt,
    DateTimeOffset ChangedAt,
    DossierState? Origin,
    IReadOnlyList<CompletionRequest> Completions,
    string? Reason,
    PaperDeposit? PaperDeposit,
    DateTimeOffset? Deadline,
    DateTimeOffset? CancelledAt,
    DateTimeOffset? ArchivedAt,
    MemberRole? Role)
{
    public CompletionRequest? OpenCompletion => Completions is [.., { IsOpen: true } last] ? last : null;

    /// <summary>The content as it was last submitted, whatever the operator has begun to complete; of a draft, what it says.</summary>
    public DossierContent SubmittedContent => OpenCompletion?.Before ?? Content;

    /// <summary>What somebody reads of the file: a member of its operator what is written, others what was submitted.</summary>
    public DossierContent ContentFor(DossierAccess access) => access.Role is null ? SubmittedContent : Content;

    /// <summary>What the guards of the state table look at.</summary>
    public DossierFacts Facts(DateTimeOffset now) => new(
        Origin, BeforeDeadline: !(now > Deadline), PostmarkInTime: true, CallIsCancelled: CancelledAt is not null, CallIsArchived: ArchivedAt is not null,
        CompletionIsOverdue: now > OpenCompletion?.DueAt, Standing: Standing ?? OperatorStanding.Registered);
}
