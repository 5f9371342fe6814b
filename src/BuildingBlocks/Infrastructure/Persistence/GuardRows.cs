using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// Keeps the rows that all competitors change, or that must not change meanwhile, for the transaction that reads them. On SQL Server the second reader waits for the first, also where the row does not
/// exist yet, instead of being told afterwards that another change came first; on SQLite the lane has let one in at a time.
/// </summary>
public sealed partial class GuardRows : DbCommandInterceptor
{
    /// <summary>Tag of a query whose row is kept: <c>rows.TagWith(GuardRows.Kept)</c>.</summary>
    public const string Kept = "kept until the transaction ends";

    /// <summary>Tag of a query whose row others may read and nobody may change meanwhile: <c>rows.TagWith(GuardRows.Unchanged)</c>.</summary>
    public const string Unchanged = "unchanged until the transaction ends";

    private static readonly (string Mark, string Hint)[] Locks =
        [($"-- {Kept}", "$0 WITH (UPDLOCK, HOLDLOCK)"), ($"-- {Unchanged}", "$0 WITH (REPEATABLEREAD)")];

    /// <inheritdoc/>
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        ArgumentNullException.ThrowIfNull(result);
        // The text is the one that EF Core made from a query of the code base, and what is added to it is a constant.
#pragma warning disable CA2100
        foreach (var (mark, hint) in Locks)
            if (result.CommandText.StartsWith(mark, StringComparison.Ordinal)) result.CommandText = FirstTable().Replace(result.CommandText, hint, 1);
#pragma warning restore CA2100
        return result;
    }

    [GeneratedRegex(@"FROM \[\w+\]\.\[\w+\] AS \[\w+\]", RegexOptions.CultureInvariant)]
    private static partial Regex FirstTable();
}
