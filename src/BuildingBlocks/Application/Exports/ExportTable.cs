namespace AmiPlatform.BuildingBlocks.Application.Exports;

/// <summary>What a list shows, as a table that a spreadsheet opens; its rows are read while they are sent.</summary>
/// <param name="Name">Name of the file, without ending; at most 20 characters, because sheets bear it too.</param>
/// <param name="Header">Titles of the columns, in the caller's language.</param>
/// <param name="Rows">Cells in the order of the columns.</param>
public sealed record ExportTable(string Name, IReadOnlyList<string> Header, IAsyncEnumerable<IReadOnlyList<TableCell>> Rows);
