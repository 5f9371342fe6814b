namespace AmiPlatform.Applications.Domain.Budgets;

/// <summary>What is asked of one funder of the call.</summary>
internal sealed record FunderRequest(Guid FunderId, string Name, FunderKind Kind, decimal Amount)
{
    /// <summary>Line of chapter 74 in which the request must stand.</summary>
    public string LineKey => Kind switch
    {
        FunderKind.State => "P74.ETAT",
        FunderKind.Region => "P74.REG",
        FunderKind.Departement => "P74.DEP",
        FunderKind.Agglomeration or FunderKind.Commune => "P74.COM",
        FunderKind.SocialBody => "P74.SOC",
        _ => "P74.EP",
    };

    public bool IsNamedBy(BudgetEntry entry) =>
        string.Equals(entry.Funder.Trim(), Name.Trim(), StringComparison.OrdinalIgnoreCase) || (Guid.TryParse(entry.Funder, out var id) && id == FunderId);
}

internal enum FunderKind
{
    State,
    Region,
    Departement,
    Agglomeration,
    Commune,
    SocialBody,
    Other,
}
