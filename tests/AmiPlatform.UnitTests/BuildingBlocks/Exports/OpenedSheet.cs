namespace AmiPlatform.UnitTests.BuildingBlocks.Exports;

/// <summary>What a spreadsheet made of a file.</summary>
/// <param name="Rows">The cells of each row as they are shown.</param>
/// <param name="Formulas">The formulas of the cells that are computed.</param>
internal sealed record OpenedSheet(IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Formulas);
