namespace AmiPlatform.Applications.Domain.Budgets;

/// <summary>Computed sums; voluntary contributions (86, 87) stand apart from charges and products.</summary>
internal sealed record BudgetTotals(
    decimal Charges,
    decimal Products,
    decimal VoluntaryCharges,
    decimal VoluntaryProducts,
    IReadOnlyDictionary<string, decimal> Chapters)
{
    public bool IsBalanced => Charges == Products;

    public bool ContributionsAreBalanced => VoluntaryCharges == VoluntaryProducts;
}
