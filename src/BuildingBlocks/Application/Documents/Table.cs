namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>A table; its header is repeated on each page.</summary>
/// <param name="Header">Titles of the columns.</param>
/// <param name="Rows">Cells, as many in each row as there are columns.</param>
/// <param name="ToFillIn">Whether people write into it by hand: its rows are high enough and its columns are ruled.</param>
public sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, bool ToFillIn = false) : DocumentBlock;
