using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Imports;

internal readonly record struct ImportId(Guid Value) : ITypedId<ImportId>
{
    public static ImportId From(Guid value) => new(value);
}
