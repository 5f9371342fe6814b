using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

internal readonly record struct DossierId(Guid Value) : ITypedId<DossierId>
{
    public static DossierId From(Guid value) => new(value);
}
