using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Application.Paging;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Limit">Items at most, 1 to <see cref="Maximum"/>.</param>
/// <param name="After">Sort key of the last item of the page before, or nothing for the first page.</param>
public sealed record PageRequest(int Limit, IReadOnlyList<string>? After)
{
    /// <summary>Items when the caller names no limit.</summary>
    public const int Default = 50;

    /// <summary>Items at most.</summary>
    public const int Maximum = 200;

    /// <summary>Reads the query parameters of a list.</summary>
    /// <param name="limit">The <c>limit</c> parameter.</param>
    /// <param name="cursor">The <c>cursor</c> parameter.</param>
    /// <param name="keys">How many values the list's sort key has.</param>
    /// <returns>The request, or <c>paging.limit-out-of-range</c>, <c>paging.cursor-not-valid</c>.</returns>
    public static Result<PageRequest> From(int? limit, string? cursor, int keys)
    {
        if (limit is < 1 or > Maximum) return Error.Malformed("paging.limit-out-of-range", ("given", limit), ("maximum", Maximum)).At("/limit");
        if (cursor is null) return new PageRequest(limit ?? Default, null);
        return Cursor.Decode(cursor) is { } after && after.Count == keys
            ? new PageRequest(limit ?? Default, after)
            : Error.Malformed("paging.cursor-not-valid").At("/cursor");
    }
}
