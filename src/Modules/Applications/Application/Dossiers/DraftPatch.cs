using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Reads a merge patch as changes of single fields.</summary>
internal static class DraftPatch
{
    public static IReadOnlyList<Error> ShapeFaults(SaveDraftBody body) =>
    [
        .. Amounts(body).Where(amount => amount.Value is not null)
            .Select(amount => BudgetShape.AmountFault(amount.Value!.Value, $"/requestedAmounts/{amount.Key}")).OfType<Error>(),
        .. Lines(body).SelectMany(line => Faults(line.Key, line.Value)),
    ];

    /// <summary>The changes; null in the place of many fields empties those that hold something.</summary>
    public static IReadOnlyList<FieldChange> Changes(SaveDraftBody body, DossierContent present) =>
    [
        .. body.Action.IsPresent ? ActionChanges(body.Action.Value ?? SaveActionBody.Emptied) : [],
        .. body.RequestedAmounts is { IsPresent: true, Value: null } ? present.RequestedAmounts.Keys.Select(funder => DossierFields.RequestedAmount(funder).Set(null)) : [],
        .. EmptiesBudget(body) ? present.Budget.Lines.Keys.Select(key => DossierFields.BudgetLine(key).Set(null)) : [],
        .. Amounts(body).Select(amount => DossierFields.RequestedAmount(amount.Key).Set(amount.Value)),
        .. Lines(body).Select(line => DossierFields.BudgetLine(line.Key).Set(Line(line.Value))),
    ];

    private static IEnumerable<FieldChange> ActionChanges(SaveActionBody action) => new[]
    {
        Change(DossierFields.Title, action.Title),
        Change(DossierFields.Summary, action.Summary),
        Change(DossierFields.Objectives, action.Objectives),
        Change(DossierFields.Description, action.Description),
        Change(DossierFields.Publics, action.Publics),
        Change(DossierFields.Beneficiaries, action.Beneficiaries),
        Change(DossierFields.BeneficiariesInDistricts, action.BeneficiariesInDistricts),
        ListChange(DossierFields.Districts, action.Districts),
        ListChange(DossierFields.Communes, action.Communes),
        Change(DossierFields.StartsOn, action.StartsOn),
        Change(DossierFields.EndsOn, action.EndsOn),
        Change(DossierFields.Location, action.Location),
        Change(DossierFields.Means, action.Means),
        Change(DossierFields.EvaluationMethod, action.EvaluationMethod),
        ListChange(DossierFields.Indicators, action.Indicators),
    }.OfType<FieldChange>();

    private static FieldChange? Change<T>(Field<T> field, Optional<T> value) => value.IsPresent ? field.Set(value.Value) : null;

    private static FieldChange? ListChange<T>(Field<IReadOnlyList<T>> field, Optional<IReadOnlyList<T>?> value) =>
        value.IsPresent ? field.Set([.. (value.Value ?? []).Distinct()]) : null;

    private static Dictionary<Guid, decimal?> Amounts(SaveDraftBody body) => body.RequestedAmounts.Value ?? [];

    private static Dictionary<string, SaveLineBody?> Lines(SaveDraftBody body) => body.Budget.Value?.Lines.Value ?? [];

    private static bool EmptiesBudget(SaveDraftBody body) => body.Budget.IsPresent && (body.Budget.Value is null || body.Budget.Value.Lines is { IsPresent: true, Value: null });

    private static IEnumerable<Error> Faults(string key, SaveLineBody? line)
    {
        if (line?.Entries is { } entries && entries.Any(entry => entry is null))
            return [Error.Malformed("validation.not-null").At($"{BudgetErrors.Pointer(key)}/entries")];
        return line is { Amount: null, Entries: null } ? [BudgetErrors.EmptyLine(key)] : BudgetShape.Faults(key, Line(line));
    }

    private static BudgetLine? Line(SaveLineBody? line) => line is null
        ? null
        : new BudgetLine(line.Amount, line.Entries?.Select(entry => new BudgetEntry(entry.Funder.Trim(), entry.Amount)).ToArray());
}
