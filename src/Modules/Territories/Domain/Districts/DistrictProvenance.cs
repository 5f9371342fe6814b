namespace AmiPlatform.Territories.Domain.Districts;

/// <summary>Where a district comes from.</summary>
internal enum DistrictProvenance
{
    /// <summary>The official list.</summary>
    Official,

    /// <summary>Invented to show the platform: its population is nobody's figure.</summary>
    Demonstration,
}
