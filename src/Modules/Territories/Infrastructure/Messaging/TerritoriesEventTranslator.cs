using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Contracts;
using AmiPlatform.Territories.Domain.Districts;
using AmiPlatform.Territories.Domain.Imports;
using AmiPlatform.Territories.IntegrationEvents;

namespace AmiPlatform.Territories.Infrastructure.Messaging;

internal sealed class TerritoriesEventTranslator : IEventTranslator
{
    public IIntegrationEvent? Translate(IDomainEvent domainEvent, DateTimeOffset occurredAt) => domainEvent switch
    {
        CommuneTakenOver taken => new CommuneImported(taken.CommuneId.Value, taken.Code.Value, taken.Name, taken.Residents, occurredAt),
        DistrictTakenOver taken => new PriorityDistrictImported(
            taken.DistrictId.Value,
            taken.Code?.Value,
            taken.Name,
            taken.Generation.ToString(),
            [.. taken.Communes.Select(code => code.Value)],
            taken.Residents,
            taken.Validity.From,
            taken.Validity.To,
            occurredAt,
            taken.Provenance.ToString()),
        DistrictClosed closed => new PriorityDistrictClosed(
            closed.DistrictId.Value, closed.Code?.Value, closed.Name, closed.Generation.ToString(), closed.LastDay, occurredAt),
        ContractSigned signed => new CityContractSigned(
            signed.ContractId.Value,
            signed.Code?.Value,
            signed.Name,
            signed.SignedOn,
            signed.ValidFrom,
            signed.ValidTo,
            signed.Communes,
            signed.Provenance.ToString(),
            occurredAt),
        ContractCorrected corrected => new CityContractCorrected(
            corrected.ContractId.Value,
            corrected.Code?.Value,
            corrected.Name,
            corrected.SignedOn,
            corrected.ValidFrom,
            corrected.ValidTo,
            corrected.Communes,
            corrected.Provenance.ToString(),
            occurredAt),
        ImportCompleted done => new TerritoryImportCompleted(done.ImportId.Value, done.Kind.ToString(), done.Created, done.Changed, occurredAt),
        _ => throw new ArgumentOutOfRangeException(nameof(domainEvent), domainEvent.GetType().Name, null),
    };
}
