namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>One field before and after the operator completed its file.</summary>
/// <param name="Pointer">The field, as a JSON pointer into the body of a draft.</param>
/// <param name="Before">Value before; absent when there was none.</param>
/// <param name="After">Value after; absent when there is none.</param>
internal sealed record FieldDifference(string Pointer, object? Before, object? After)
{
    private static readonly IReadOnlyList<IField> Always =
    [
        DossierFields.Title, DossierFields.Summary, DossierFields.Objectives, DossierFields.Description, DossierFields.Publics, DossierFields.Beneficiaries,
        DossierFields.BeneficiariesInDistricts, DossierFields.Districts, DossierFields.Communes, DossierFields.StartsOn, DossierFields.EndsOn,
        DossierFields.Location, DossierFields.Means, DossierFields.EvaluationMethod, DossierFields.Indicators, DossierFields.Documents,
    ];

    /// <summary>What differs between two contents, field by field.</summary>
    public static IReadOnlyList<FieldDifference> Between(DossierContent before, DossierContent after) => ReferenceEquals(before, after) ? [] :
    [
        .. Always.Concat(Amounts(before, after)).Concat(Lines(before, after))
            .Select(field => new FieldDifference(field.Pointer, field.Read(before), field.Read(after)))
            .Where(difference => !FieldChange.Same(difference.Before, difference.After)),
    ];

    private static IEnumerable<IField> Amounts(DossierContent before, DossierContent after) =>
        before.RequestedAmounts.Keys.Union(after.RequestedAmounts.Keys).Select(DossierFields.RequestedAmount);

    private static IEnumerable<IField> Lines(DossierContent before, DossierContent after) =>
        before.Budget.Lines.Keys.Union(after.Budget.Lines.Keys).Order(StringComparer.Ordinal).Select(DossierFields.BudgetLine);
}
