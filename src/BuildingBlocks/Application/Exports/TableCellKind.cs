namespace AmiPlatform.BuildingBlocks.Application.Exports;

/// <summary>What a cell of a table holds.</summary>
public enum TableCellKind
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>A text, never computed.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>An amount in euros.</summary>
    Amount,

    /// <summary>A day.</summary>
    Day,

    /// <summary>An instant, in some zone.</summary>
    Instant,
}
