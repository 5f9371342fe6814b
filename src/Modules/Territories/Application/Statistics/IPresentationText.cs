namespace AmiPlatform.Territories.Application.Statistics;

/// <summary>Puts the figures of the territory into sentences.</summary>
internal interface IPresentationText
{
    /// <summary>The sentences, in a language such as <c>fr</c>.</summary>
    IReadOnlyList<string> Write(TerritoryStatistics figures, string language);
}
