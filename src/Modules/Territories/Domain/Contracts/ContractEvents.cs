using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Contracts;

/// <summary>A contract was signed, and is known here.</summary>
internal sealed record ContractSigned(
    ContractId ContractId, ContractCode? Code, ContractProvenance Provenance, string Name, DateOnly ValidFrom, DateOnly ValidTo, DateOnly SignedOn, IReadOnlyList<string> Communes)
    : IDomainEvent;

/// <summary>What is known of a contract was put right.</summary>
internal sealed record ContractCorrected(
    ContractId ContractId, ContractCode? Code, ContractProvenance Provenance, string Name, DateOnly ValidFrom, DateOnly ValidTo, DateOnly SignedOn, IReadOnlyList<string> Communes)
    : IDomainEvent;
