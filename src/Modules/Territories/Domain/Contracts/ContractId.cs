using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Contracts;

internal readonly record struct ContractId(Guid Value) : ITypedId<ContractId>
{
    public static ContractId From(Guid value) => new(value);
}
