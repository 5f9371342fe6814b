namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>How a file came on paper, as an agent recorded it.</summary>
/// <param name="ReceivedAt">Instant at which the service received it.</param>
/// <param name="ReceivedOn">Legal day of that.</param>
/// <param name="PostmarkedOn">Day of the postmark; absent where it was handed over at the counter.</param>
/// <param name="RecordedBy">Account of the agent.</param>
/// <param name="RecordedByName">Name of the agent.</param>
/// <param name="RecordedAt">Instant of the record.</param>
internal sealed record PaperDeposit(
    DateTimeOffset ReceivedAt, DateOnly ReceivedOn, DateOnly? PostmarkedOn, Guid RecordedBy, string RecordedByName, DateTimeOffset RecordedAt)
{
    /// <summary>Whether it came in time: of a letter the postmark decides, however long it travelled.</summary>
    public bool IsInTime(DateTimeOffset deadline, DateOnly deadlineOn) => PostmarkedOn is { } day ? day <= deadlineOn : ReceivedAt <= deadline;
}
