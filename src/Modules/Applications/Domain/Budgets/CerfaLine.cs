namespace AmiPlatform.Applications.Domain.Budgets;

/// <summary>A line of the form.</summary>
internal sealed record CerfaLine(string Key, BudgetSide Side, BudgetBlock Block, string Account, LineInput Input, string Label)
{
    /// <summary>Key of the sum of which the line is a part; its own where it stands alone.</summary>
    public string Chapter { get; } = Key.Split('.')[0];

    public bool IsVoluntary => Block == BudgetBlock.VoluntaryContributions;
}

internal enum BudgetSide
{
    Charge,
    Product,
}

internal enum BudgetBlock
{
    Direct,
    Indirect,
    OwnResources,
    VoluntaryContributions,
}

internal enum LineInput
{
    /// <summary>Computed from the lines under it; nobody types it.</summary>
    Sum,
    Amount,

    /// <summary>One amount for each funder.</summary>
    Entries,
}
