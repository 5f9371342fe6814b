using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Calls.Domain.Funders;

internal sealed record FunderAdded(FunderId FunderId) : IDomainEvent;

internal sealed record FunderRenamed(FunderId FunderId, string Name) : IDomainEvent;

internal sealed record FunderChanged(FunderId FunderId) : IDomainEvent;
