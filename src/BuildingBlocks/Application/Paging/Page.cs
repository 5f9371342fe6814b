namespace AmiPlatform.BuildingBlocks.Application.Paging;

/// <summary>A bounded part of a list.</summary>
/// <typeparam name="T">Type of an item.</typeparam>
/// <param name="Items">The items, in the list's order.</param>
/// <param name="NextCursor">Opaque; sent back as <c>cursor</c> it gives the next page; absent on the last.</param>
/// <param name="Total">Number of items of all pages, only when asked for.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor = null, long? Total = null) : IPaged<T>
{
    IReadOnlyList<T> IPaged<T>.Shown => Items;
}
