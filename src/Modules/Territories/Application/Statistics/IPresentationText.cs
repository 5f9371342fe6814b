namespace AmiPlatform.Territories.Application.Statistics;

/// <summary>Puts the figures of the territory into sentences.</summary>
internal interface IPresentationText
{
    /// <summary>The sentences about a day, in a language such as <c>fr</c>.</summary>
    IReadOnlyList<string> Write(DateOnly day, TerritoryStatistics figures, string language);
}
