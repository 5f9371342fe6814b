using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Operators.IntegrationEvents;

/// <summary>An organisation has an entry in the directory of operators.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="Kind"><c>Association</c>, <c>Foundation</c>, <c>Commune</c>, <c>PublicBody</c>, <c>SocialLandlord</c>, <c>Company</c> or <c>Other</c>.</param>
/// <param name="LegalName">Legal name.</param>
/// <param name="Siret">SIRET, 14 digits.</param>
/// <param name="CommuneCode">INSEE code of the head office's commune, if said.</param>
/// <param name="FoundedOn">Date of foundation, if said.</param>
/// <param name="RegisteredAt">Instant of registration.</param>
[WireName("ami.operators.operator-registered.v1")]
public sealed record OperatorRegistered(
    Guid OperatorId,
    string Kind,
    string LegalName,
    string Siret,
    string? CommuneCode,
    DateOnly? FoundedOn,
    DateTimeOffset RegisteredAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => OperatorId;
}
