namespace AmiPlatform.BuildingBlocks.Application.Paging;

/// <summary>An answer that shows a bounded part of a list, alone or beside what else it says.</summary>
/// <typeparam name="T">Type of an item.</typeparam>
public interface IPaged<out T>
{
    /// <summary>The items, in the list's order.</summary>
    IReadOnlyList<T> Shown { get; }

    /// <summary>Opaque; sent back as <c>cursor</c> it gives the next page; absent on the last.</summary>
    string? NextCursor { get; }
}
