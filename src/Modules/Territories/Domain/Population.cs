namespace AmiPlatform.Territories.Domain;

/// <summary>Residents, with the year of the census they come from where the source says it.</summary>
internal readonly record struct Population(int Residents, int? Vintage = null)
{
    /// <summary>A file that does not say its year keeps the one already known, as long as the number is the same.</summary>
    public Population Or(Population before) => Vintage is null && Residents == before.Residents ? before : this;
}
