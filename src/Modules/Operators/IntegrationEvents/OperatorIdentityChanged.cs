using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Operators.IntegrationEvents;

/// <summary>An operator says of itself something else than before; when it was verified, it waits to be verified again.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="Kind"><c>Association</c>, <c>Foundation</c>, <c>Commune</c>, <c>PublicBody</c>, <c>SocialLandlord</c>, <c>Company</c> or <c>Other</c>.</param>
/// <param name="LegalName">Legal name.</param>
/// <param name="Siret">SIRET, 14 digits.</param>
/// <param name="CommuneCode">INSEE code of the head office's commune, if said.</param>
/// <param name="FoundedOn">Date of foundation, if said.</param>
/// <param name="Status">Status from now on: <c>Registered</c>, <c>Verified</c>, <c>ToReverify</c> or <c>Suspended</c>.</param>
/// <param name="StatusNumber">Counts the changes of the operator's status from 1, 0 before the first: of two, the higher one holds.</param>
/// <param name="ChangedAt">Instant.</param>
[WireName("ami.operators.operator-identity-changed.v1")]
public sealed record OperatorIdentityChanged(
    Guid OperatorId,
    string Kind,
    string LegalName,
    string Siret,
    string? CommuneCode,
    DateOnly? FoundedOn,
    string Status,
    int StatusNumber,
    DateTimeOffset ChangedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => OperatorId;
}
