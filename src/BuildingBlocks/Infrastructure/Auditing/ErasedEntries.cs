using System.Globalization;
using System.Text.Json;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>Which entries an erasure emptied: an entry of its own names them, which is sealed like any other, so that an entry emptied by nobody is seen.</summary>
internal static class ErasedEntries
{
    /// <summary>Action of the entry that names them.</summary>
    public const string Action = "EraseAuditEntries";

    private const string Entity = "AuditEntry", Change = "Erased";

    /// <summary>Writes their sequences, in ascending order, as the changes of that entry: <c>3-17</c>, <c>21</c>.</summary>
    public static string Write(IEnumerable<long> sequences)
    {
        List<AuditedRow> rows = [];
        var (first, last) = (0L, -1L);
        foreach (var sequence in sequences)
        {
            if (sequence != last + 1)
            {
                if (last >= first) rows.Add(Row(first, last));
                first = sequence;
            }

            last = sequence;
        }

        if (last >= first) rows.Add(Row(first, last));
        return JsonSerializer.Serialize(rows, AuditJsonContext.Default.ListAuditedRow);
    }

    /// <summary>Takes those that an entry names out of a set; what it does not name as an erasure does, it does not name.</summary>
    public static void TakeOut(SortedSet<long> sequences, string changes)
    {
        foreach (var row in Rows(changes).Where(row => (row.Entity, row.Change) == (Entity, Change)))
        {
            var ends = row.Id.Split('-');
            if (Number(ends[0]) is { } first && Number(ends[^1]) is { } last && first <= last) sequences.GetViewBetween(first, last).Clear();
        }
    }

    private static List<AuditedRow> Rows(string changes)
    {
        try
        {
            return JsonSerializer.Deserialize(changes, AuditJsonContext.Default.ListAuditedRow) ?? [];
        }
        catch (JsonException)
        {
            return []; // Somebody wrote it who is no erasure.
        }
    }

    private static AuditedRow Row(long first, long last) =>
        new(Entity, first == last ? string.Create(CultureInfo.InvariantCulture, $"{first}") : string.Create(CultureInfo.InvariantCulture, $"{first}-{last}"), Change, [], 0);

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
