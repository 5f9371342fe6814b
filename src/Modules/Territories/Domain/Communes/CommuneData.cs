namespace AmiPlatform.Territories.Domain.Communes;

/// <summary>What the official file says of a commune besides its code.</summary>
internal sealed record CommuneData(string Name, Siren Siren, IReadOnlyList<string> PostalCodes, Population Population)
{
    public const int NameLength = 200;

    public bool Equals(CommuneData? other) =>
        other is not null && Name == other.Name && Siren == other.Siren && Population == other.Population && PostalCodes.SequenceEqual(other.PostalCodes);

    public override int GetHashCode() => HashCode.Combine(Name, Siren, Population, PostalCodes.Count);
}
