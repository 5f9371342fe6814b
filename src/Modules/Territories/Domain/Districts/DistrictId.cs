using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Districts;

internal readonly record struct DistrictId(Guid Value) : ITypedId<DistrictId>, IComparable<DistrictId>
{
    public static DistrictId From(Guid value) => new(value);

    public int CompareTo(DistrictId other) => Value.CompareTo(other.Value);
}
