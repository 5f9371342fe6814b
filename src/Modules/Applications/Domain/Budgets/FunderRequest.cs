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

    /// <summary>Whether an entry gives what is asked here.</summary>
    /// <param name="entry">Names a funder, or holds its id.</param>
    /// <param name="byName">Whether the name alone says which funder it is.</param>
    public bool IsMeantBy(BudgetEntry entry, bool byName) => Guid.TryParse(entry.Funder, out var id) ? id == FunderId : byName && IsSame(entry.Funder, Name);

    public bool HasNameOf(FunderRequest other) => IsSame(Name, other.Name);

    private static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
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
