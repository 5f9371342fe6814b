using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

internal readonly record struct DossierId(Guid Value) : ITypedId<DossierId>, IComparable<DossierId>
{
    public static DossierId From(Guid value) => new(value);

    /// <summary>For pages: a query goes on after the last row shown.</summary>
    public int CompareTo(DossierId other) => Value.CompareTo(other.Value);
}
