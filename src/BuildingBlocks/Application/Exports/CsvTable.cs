namespace AmiPlatform.BuildingBlocks.Application.Exports;

/// <summary>What a list shows, as a table that a spreadsheet opens; its rows are read while they are sent.</summary>
/// <param name="Name">Name of the file, without ending.</param>
/// <param name="Header">Titles of the columns, in the caller's language.</param>
/// <param name="Rows">Cells in the order of the columns; what is nothing is an empty cell.</param>
public sealed record CsvTable(string Name, IReadOnlyList<string> Header, IAsyncEnumerable<IReadOnlyList<string?>> Rows);
