using AmiPlatform.Territories.Domain.Communes;

namespace AmiPlatform.Territories.Domain.Districts;

/// <summary>What a list says of a district besides its code.</summary>
internal sealed record DistrictData(string Name, IReadOnlyList<InseeCode> Communes, Population? Population)
{
    public const int NameLength = 200;

    public bool Equals(DistrictData? other) =>
        other is not null && Name == other.Name && Population == other.Population && Communes.Order().SequenceEqual(other.Communes.Order());

    public override int GetHashCode() => HashCode.Combine(Name, Population, Communes.Count);
}
