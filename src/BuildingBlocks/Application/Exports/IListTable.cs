namespace AmiPlatform.BuildingBlocks.Application.Exports;

/// <summary>A table of any list.</summary>
public interface IListTable
{
    /// <summary>Name of the file, without ending.</summary>
    string Name { get; }

    /// <summary>Message keys of the titles, in the order of the columns.</summary>
    IReadOnlyList<string> TitleKeys { get; }
}
