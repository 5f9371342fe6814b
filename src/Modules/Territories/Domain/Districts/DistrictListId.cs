using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Districts;

/// <summary>There is one list for each generation, so its identifier follows from it.</summary>
internal readonly record struct DistrictListId(Guid Value) : ITypedId<DistrictListId>
{
    public static DistrictListId From(Guid value) => new(value);

    public static DistrictListId Of(DistrictGeneration generation) => new(new Guid((int)generation + 1, 0, 0, new byte[8]));
}
