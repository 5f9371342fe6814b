using AmiPlatform.Applications.Domain.Budgets;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>Every field of a draft that two people may write at the same time without harm.</summary>
internal static class DossierFields
{
    public static readonly Field<string?> Title = InAction("title", DossierSection.Presentation, action => action.Title, (action, value) => action with { Title = value });
    public static readonly Field<string?> Summary = InAction("summary", DossierSection.Presentation, action => action.Summary, (action, value) => action with { Summary = value });
    public static readonly Field<string?> Objectives =
        InAction("objectives", DossierSection.Presentation, action => action.Objectives, (action, value) => action with { Objectives = value });
    public static readonly Field<string?> Description =
        InAction("description", DossierSection.Presentation, action => action.Description, (action, value) => action with { Description = value });
    public static readonly Field<string?> Publics = InAction("publics", DossierSection.Publics, action => action.Publics, (action, value) => action with { Publics = value });
    public static readonly Field<int?> Beneficiaries =
        InAction("beneficiaries", DossierSection.Publics, action => action.Beneficiaries, (action, value) => action with { Beneficiaries = value });
    public static readonly Field<int?> BeneficiariesInDistricts =
        InAction("beneficiariesInDistricts", DossierSection.Publics, action => action.BeneficiariesInDistricts, (action, value) => action with { BeneficiariesInDistricts = value });
    public static readonly Field<IReadOnlyList<Guid>> Districts =
        InAction("districts", DossierSection.Territory, action => action.Districts, (action, value) => action with { Districts = value });
    public static readonly Field<IReadOnlyList<string>> Communes =
        InAction("communes", DossierSection.Territory, action => action.Communes, (action, value) => action with { Communes = value });
    public static readonly Field<DateOnly?> StartsOn = InAction("startsOn", DossierSection.Calendar, action => action.StartsOn, (action, value) => action with { StartsOn = value });
    public static readonly Field<DateOnly?> EndsOn = InAction("endsOn", DossierSection.Calendar, action => action.EndsOn, (action, value) => action with { EndsOn = value });
    public static readonly Field<string?> Location = InAction("location", DossierSection.Territory, action => action.Location, (action, value) => action with { Location = value });
    public static readonly Field<string?> Means = InAction("means", DossierSection.Means, action => action.Means, (action, value) => action with { Means = value });
    public static readonly Field<string?> EvaluationMethod =
        InAction("evaluationMethod", DossierSection.Evaluation, action => action.EvaluationMethod, (action, value) => action with { EvaluationMethod = value });
    public static readonly Field<IReadOnlyList<string>> Indicators =
        InAction("indicators", DossierSection.Evaluation, action => action.Indicators, (action, value) => action with { Indicators = value });

    public static readonly Field<IReadOnlyList<DossierDocument>> Documents =
        new("/documents", DossierSection.Documents, content => content.Documents, (content, value) => content with { Documents = value });

    private static readonly Dictionary<string, DossierSection> SectionOfField =
        new IField[]
        {
            Title, Summary, Objectives, Description, Publics, Beneficiaries, BeneficiariesInDistricts, Districts, Communes, StartsOn, EndsOn, Location, Means, EvaluationMethod, Indicators,
            Documents,
        }.ToDictionary(field => field.Pointer, field => field.Section, StringComparer.Ordinal);

    /// <summary>The section that a place of a file belongs to; none where it is about the operator.</summary>
    public static DossierSection? SectionOf(string? pointer)
    {
        if (pointer is null) return null;
        if (SectionOfField.TryGetValue(pointer, out var section)) return section;
        return pointer.StartsWith("/budget", StringComparison.Ordinal) || pointer.StartsWith("/requestedAmounts", StringComparison.Ordinal) ? DossierSection.Budget : null;
    }

    public static Field<BudgetLine?> BudgetLine(string key) => new(
        BudgetErrors.Pointer(key),
        DossierSection.Budget,
        content => content.Budget.Lines.GetValueOrDefault(key),
        (content, line) => content with { Budget = content.Budget.With(key, line) });

    public static Field<decimal?> RequestedAmount(Guid funderId) => new(
        $"/requestedAmounts/{funderId}",
        DossierSection.Budget,
        content => content.RequestedAmounts.TryGetValue(funderId, out var amount) ? amount : null,
        (content, amount) => content with { RequestedAmounts = With(content.RequestedAmounts, funderId, amount) });

    private static Field<T> InAction<T>(
        string name, DossierSection section, Func<ActionDescription, T> read, Func<ActionDescription, T, ActionDescription> write) => new(
        $"/action/{name}", section, content => read(content.Action), (content, value) => content with { Action = write(content.Action, value) });

    private static Dictionary<Guid, decimal> With(IReadOnlyDictionary<Guid, decimal> amounts, Guid funderId, decimal? amount)
    {
        var changed = new Dictionary<Guid, decimal>(amounts);
        if (amount is { } given) changed[funderId] = given;
        else changed.Remove(funderId);
        return changed;
    }
}
