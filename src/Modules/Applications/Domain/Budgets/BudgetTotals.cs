namespace AmiPlatform.Applications.Domain.Budgets;

/// <summary>Computed sums; voluntary contributions (86, 87) stand apart from charges and products.</summary>
/// <param name="Charges">Sum of the charges, without voluntary contributions.</param>
/// <param name="Products">Sum of the products, without voluntary contributions.</param>
/// <param name="VoluntaryCharges">Sum of chapter 86.</param>
/// <param name="VoluntaryProducts">Sum of chapter 87.</param>
/// <param name="Chapters">Sum of each chapter, by its number.</param>
internal sealed record BudgetTotals(
    decimal Charges,
    decimal Products,
    decimal VoluntaryCharges,
    decimal VoluntaryProducts,
    IReadOnlyDictionary<string, decimal> Chapters)
{
    /// <summary>Whether charges equal products.</summary>
    public bool IsBalanced => Charges == Products;

    /// <summary>Whether chapter 86 equals chapter 87.</summary>
    public bool ContributionsAreBalanced => VoluntaryCharges == VoluntaryProducts;
}
