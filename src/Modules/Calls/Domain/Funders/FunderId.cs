using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Calls.Domain.Funders;

internal readonly record struct FunderId(Guid Value) : ITypedId<FunderId>
{
    public static FunderId From(Guid value) => new(value);

    public int CompareTo(FunderId other) => Value.CompareTo(other.Value);
}
