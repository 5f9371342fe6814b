using AmiPlatform.Territories.Domain.Contracts;

namespace AmiPlatform.Territories.Application.Statistics;

/// <summary>The city contract in force, in figures.</summary>
/// <param name="Id">The contract.</param>
/// <param name="Code">Official code; none for one of the demonstration.</param>
/// <param name="Name">Name.</param>
/// <param name="Communes">Member communes.</param>
/// <param name="Year">The last year, up to the day asked for, of which the money is known.</param>
/// <param name="YearlyMoney">Money of that year, euros.</param>
/// <param name="ByFunder">The same by funder, the greatest first.</param>
/// <param name="Demonstration">Said, and true, when nobody signed this contract.</param>
internal sealed record ContractFigures(
    Guid Id, string? Code, string Name, int Communes, int? Year, decimal? YearlyMoney, IReadOnlyList<FunderFigures> ByFunder, bool? Demonstration)
{
    public static ContractFigures Of(
        Guid id, string? code, string name, int communes, ContractProvenance provenance, IReadOnlyList<ContractAmount> amounts, DateOnly day)
    {
        var year = amounts.Where(amount => amount.Year <= day.Year).Max(amount => (int?)amount.Year);
        FunderFigures[] byFunder =
        [
            .. amounts.Where(amount => amount.Year == year).GroupBy(amount => (amount.Funder, amount.Name))
                .Select(given => FunderFigures.Of(given.Key.Funder, given.Key.Name, [.. given])).OrderByDescending(funder => funder.Total).ThenBy(funder => funder.Funder),
        ];
        return new ContractFigures(
            id, code, name, communes, year, year is null ? null : byFunder.Sum(funder => funder.Total), byFunder, provenance == ContractProvenance.Demonstration ? true : null);
    }
}

/// <summary>The money of one funder in a year.</summary>
/// <param name="Funder">Who gives it.</param>
/// <param name="Name">Name, where the kind does not say enough.</param>
/// <param name="Specific">Set aside for the contract, euros.</param>
/// <param name="Mainstream">Of ordinary policies, euros.</param>
/// <param name="Total">Both, euros.</param>
internal sealed record FunderFigures(ContractFunder Funder, string? Name, decimal Specific, decimal Mainstream, decimal Total)
{
    public static FunderFigures Of(ContractFunder funder, string? name, IReadOnlyList<ContractAmount> amounts)
    {
        var specific = amounts.Where(amount => amount.Kind == ContractMoneyKind.Specific).Sum(amount => amount.Amount.Amount);
        var mainstream = amounts.Where(amount => amount.Kind == ContractMoneyKind.Mainstream).Sum(amount => amount.Amount.Amount);
        return new FunderFigures(funder, name, specific, mainstream, specific + mainstream);
    }
}
