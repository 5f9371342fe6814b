namespace AmiPlatform.Applications.Domain.Submissions;

/// <summary>
/// The turns of one operator in one call that limits its files: a row that every submission there changes, so that two which counted the same files are not
/// both accepted.
/// </summary>
internal sealed class SubmissionTurns(Guid callId, Guid operatorId)
{
    public Guid CallId { get; private init; } = callId;

    public Guid OperatorId { get; private init; } = operatorId;

    public int Last { get; private set; }

    public void Take() => Last++;
}
