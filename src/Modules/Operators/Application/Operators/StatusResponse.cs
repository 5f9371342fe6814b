using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>A change of an operator's status.</summary>
/// <param name="Status">Status from then on.</param>
/// <param name="Reason">Why, where a reason was given.</param>
/// <param name="ChangedAt">Instant.</param>
internal sealed record StatusResponse(OperatorStatus Status, string? Reason, DateTimeOffset ChangedAt)
{
    public static StatusResponse? LatestOf(IReadOnlyList<StatusChange> changes) =>
        changes is [.., var latest] ? new StatusResponse(latest.Status, latest.Reason, latest.At) : null;
}
