using AmiPlatform.BuildingBlocks.Application.Paging;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

/// <summary>Cuts a page out of rows of which one more was read than is shown.</summary>
internal static class Pages
{
    public static Page<T> Of<T>(List<T> found, int limit, long? total, Func<T, string> cursor) => Of(found, limit, total, cursor, item => item);

    public static Page<T> Of<TRow, T>(List<TRow> found, int limit, long? total, Func<TRow, string> cursor, Func<TRow, T> show) =>
        new([.. found.Take(limit).Select(show)], found.Count > limit ? cursor(found[limit - 1]) : null, total);
}
