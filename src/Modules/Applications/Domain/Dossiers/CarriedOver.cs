using AmiPlatform.Applications.Domain.Budgets;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>What a new draft takes over from a former file, and what it leaves behind: nothing that was certified, given or decided goes with it.</summary>
internal sealed record CarriedOver(DossierContent Content, IReadOnlyList<LeftBehind> Left)
{
    public static CarriedOver From(Dossier former, CarryOverCase target)
    {
        var content = former.Content;
        List<LeftBehind> left = [.. Dates(content.Action), .. Places(content.Action, target), .. Requests(content, target), .. Entries(content.Budget, target), .. Documents(content), .. Acts(former)];
        var action = content.Action with
        {
            StartsOn = null,
            EndsOn = null,
            Districts = [.. content.Action.Districts.Where(target.DistrictsInForce.Contains)],
            Communes = [.. content.Action.Communes.Where(target.Communes.Contains)],
            StableActionId = content.Action.StableActionId ?? former.Id.Value,
        };
        var requests = content.RequestedAmounts.Where(request => target.Funders.Contains(request.Key)).ToDictionary();
        return new CarriedOver(new DossierContent(action, requests, BudgetFor(content.Budget, target)), left);
    }

    private static IEnumerable<LeftBehind> Dates(ActionDescription action)
    {
        if (action.StartsOn is not null) yield return LeftBehind.Date("/action/startsOn");
        if (action.EndsOn is not null) yield return LeftBehind.Date("/action/endsOn");
    }

    private static IEnumerable<LeftBehind> Places(ActionDescription action, CarryOverCase target) =>
        action.Districts.Index().Where(district => !target.DistrictsInForce.Contains(district.Item))
            .Select(district => LeftBehind.District(district.Index, target.DistrictNames.GetValueOrDefault(district.Item)))
            .Concat(action.Communes.Index().Where(commune => !target.Communes.Contains(commune.Item)).Select(commune => LeftBehind.Commune(commune.Index, commune.Item)));

    private static IEnumerable<LeftBehind> Requests(DossierContent content, CarryOverCase target) =>
        content.RequestedAmounts.Keys.Where(funder => !target.Funders.Contains(funder))
            .Select(funder => LeftBehind.Funder($"/requestedAmounts/{funder}", target.FormerFunders.FirstOrDefault(former => former.FunderId == funder)?.Name));

    private static IEnumerable<LeftBehind> Entries(Budget budget, CarryOverCase target) =>
        from line in budget.Lines
        from entry in (line.Value.Entries ?? []).Index()
        where target.LeavesOut(entry.Item)
        select LeftBehind.Funder($"{BudgetErrors.Pointer(line.Key)}/entries/{entry.Index}", target.NameOf(entry.Item));

    private static IEnumerable<LeftBehind> Documents(DossierContent content) =>
        content.Documents.Index().Select(document => LeftBehind.Document(document.Index, document.Item.Name));

    private static IEnumerable<LeftBehind> Acts(Dossier former)
    {
        if (former.Declarations.Count > 0) yield return LeftBehind.Declarations();
        if (former.TrackingNumber is not null) yield return LeftBehind.Receipt();
        if (former.Reason is not null) yield return LeftBehind.Decision();
        if (former.Completions.Count > 0) yield return LeftBehind.Completion();
    }

    private static Budget BudgetFor(Budget budget, CarryOverCase target)
    {
        foreach (var (key, line) in budget.Lines)
        {
            if (line.Entries is not { } entries || !entries.Any(target.LeavesOut)) continue;
            BudgetEntry[] kept = [.. entries.Where(entry => !target.LeavesOut(entry))];
            budget = budget.With(key, kept.Length == 0 ? null : line with { Entries = kept });
        }

        return budget;
    }
}
