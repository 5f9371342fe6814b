using AmiPlatform.Applications.Domain.Budgets;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>All that decides what a new draft takes over.</summary>
/// <param name="FormerFunders">Funders of the former call.</param>
/// <param name="Funders">Funders of the call that the new draft answers.</param>
/// <param name="DistrictsInForce">Of the former file's districts, those in force today.</param>
/// <param name="DistrictNames">Names of the former file's districts.</param>
/// <param name="Communes">Of the former file's communes, those that are known.</param>
internal sealed record CarryOverCase(
    IReadOnlyList<FunderRequest> FormerFunders,
    IReadOnlySet<Guid> Funders,
    IReadOnlySet<Guid> DistrictsInForce,
    IReadOnlyDictionary<Guid, string> DistrictNames,
    IReadOnlySet<string> Communes)
{
    /// <summary>Name of the funder of the former call that a line of the budget means, or what the line itself calls it.</summary>
    public string? NameOf(BudgetEntry entry) => FormerFunders.FirstOrDefault(funder => funder.IsMeantBy(entry, byName: true))?.Name ?? entry.Funder;

    /// <summary>Whether a line of the budget counts on a funder of the former call that has no part in the new one.</summary>
    public bool LeavesOut(BudgetEntry entry) =>
        FormerFunders.Where(funder => funder.IsMeantBy(entry, byName: true)).ToArray() is { Length: > 0 } named && !named.Any(funder => Funders.Contains(funder.FunderId));
}
