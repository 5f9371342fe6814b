using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Territories.IntegrationEvents;

/// <summary>A city contract (contrat de ville) was signed and is known here.</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="Code">Official code; none for one of the demonstration.</param>
/// <param name="Name">Name.</param>
/// <param name="SignedOn">Day of the signature.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidTo">Last day in force.</param>
/// <param name="CommuneCodes">INSEE codes of the member communes.</param>
/// <param name="Provenance"><c>Official</c>, or <c>Demonstration</c> for one that nobody signed.</param>
/// <param name="RegisteredAt">Instant at which it became known here.</param>
[WireName("ami.territories.city-contract-signed.v1")]
public sealed record CityContractSigned(
    Guid ContractId,
    string? Code,
    string Name,
    DateOnly SignedOn,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    IReadOnlyList<string> CommuneCodes,
    string Provenance,
    DateTimeOffset RegisteredAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => ContractId;
}
