using System.Collections;
using System.Globalization;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <summary>What the fields hold for one document, or for one row of it.</summary>
/// <param name="Values">The values under their fields.</param>
/// <param name="Messages">How values are written.</param>
/// <param name="Culture">The language of the document.</param>
internal sealed record Merge(IReadOnlyDictionary<string, object?> Values, Messages Messages, CultureInfo Culture)
{
    /// <summary>Whether there is something to write.</summary>
    public bool Holds(string field) => Values[field] is not (null or "");

    /// <summary>The same, but for answers that are no and lists that are empty.</summary>
    public bool Applies(string field) => Values[field] switch
    {
        null or "" or false => false,
        string => true,
        IEnumerable list => list.GetEnumerator().MoveNext(),
        _ => true,
    };
}
