using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Territories.IntegrationEvents;

/// <summary>What is known of a city contract (contrat de ville) was put right, or an amendment changed it: from now on this holds, whole.</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="Code">Official code; none for one of the demonstration.</param>
/// <param name="Name">Name.</param>
/// <param name="SignedOn">Day of the signature.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidTo">Last day in force.</param>
/// <param name="CommuneCodes">INSEE codes of the member communes.</param>
/// <param name="Provenance"><c>Official</c>, or <c>Demonstration</c> for one that nobody signed.</param>
/// <param name="CorrectedAt">Instant of the correction.</param>
[WireName("ami.territories.city-contract-corrected.v1")]
public sealed record CityContractCorrected(
    Guid ContractId,
    string? Code,
    string Name,
    DateOnly SignedOn,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    IReadOnlyList<string> CommuneCodes,
    string Provenance,
    DateTimeOffset CorrectedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => ContractId;
}
