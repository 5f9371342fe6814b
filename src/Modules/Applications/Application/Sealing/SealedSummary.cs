using AmiPlatform.Applications.Domain.Dossiers;

namespace AmiPlatform.Applications.Application.Sealing;

/// <summary>Of what a submission froze, what its printed receipt says.</summary>
internal sealed record SealedSummary(
    SealedCall Call, SealedOperator Operator, ActionDescription Action, IReadOnlyDictionary<Guid, decimal> RequestedAmounts, IReadOnlyList<SealedDocument> Documents);
