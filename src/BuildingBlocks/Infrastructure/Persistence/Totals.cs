using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Counts what a list holds, only when asked.</summary>
public static class Totals
{
    /// <summary>Counts the rows of all pages.</summary>
    /// <typeparam name="T">Type of a row.</typeparam>
    /// <param name="rows">The rows that the filters leave, before the cursor.</param>
    /// <param name="asked">The <c>count</c> parameter.</param>
    /// <param name="cancellationToken">Ends the count.</param>
    /// <returns>Their number, or nothing when it was not asked for.</returns>
    public static async Task<long?> TotalAsync<T>(this IQueryable<T> rows, bool? asked, CancellationToken cancellationToken) =>
        asked is true ? await rows.LongCountAsync(cancellationToken) : null;
}
