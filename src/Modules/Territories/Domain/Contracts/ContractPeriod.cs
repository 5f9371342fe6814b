namespace AmiPlatform.Territories.Domain.Contracts;

/// <summary>Days on which a contract is in force, both included.</summary>
internal sealed record ContractPeriod(DateOnly From, DateOnly To)
{
    public bool Overlaps(ContractPeriod other) => From <= other.To && other.From <= To;

    public bool Has(int year) => From.Year <= year && year <= To.Year;
}
