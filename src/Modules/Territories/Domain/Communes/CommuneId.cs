using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Communes;

internal readonly record struct CommuneId(Guid Value) : ITypedId<CommuneId>
{
    public static CommuneId From(Guid value) => new(value);
}
