using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Districts;

internal readonly record struct DistrictId(Guid Value) : ITypedId<DistrictId>
{
    public static DistrictId From(Guid value) => new(value);
}
