using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Contracts;

namespace AmiPlatform.Territories.Application.Contracts;

/// <summary>A city contract that was signed.</summary>
/// <param name="Code">Official code, such as <c>CN06202I</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="SignedOn">Day of the signature.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidTo">Last day in force.</param>
/// <param name="Signatories">Who signed.</param>
/// <param name="Communes">INSEE codes of the member communes: those that signed, whether or not a district lies in them.</param>
/// <param name="Axes">What the contract is about.</param>
/// <param name="Amounts">Money by year, funder and kind.</param>
internal sealed record CityContractBody(
    string Code,
    string Name,
    DateOnly SignedOn,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    IReadOnlyList<string> Signatories,
    IReadOnlyList<string> Communes,
    IReadOnlyList<string>? Axes = null,
    IReadOnlyList<ContractMoney>? Amounts = null)
{
    /// <summary>What was signed, without the money.</summary>
    public ContractTermsBody ToTerms() => new(Name, SignedOn, ValidFrom, ValidTo, Signatories, Communes, Axes);
}

/// <summary>Money of one funder in one year.</summary>
/// <param name="Year">Budget year, within the contract.</param>
/// <param name="Funder">Who gives it.</param>
/// <param name="Kind">Set aside for the contract, or of ordinary policies.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Name">Name of the funder, where its kind does not say enough; needed for <c>Other</c>.</param>
/// <param name="Source">Where the figure comes from.</param>
internal sealed record ContractMoney(int Year, ContractFunder Funder, ContractMoneyKind Kind, decimal Amount, string? Name = null, string? Source = null)
{
    public static ContractMoney Of(ContractAmount amount) =>
        new(amount.Year, amount.Funder, amount.Kind, amount.Amount.Amount, amount.Name, amount.Source);

    /// <summary>Reads a list, with every amount that is none pointed at.</summary>
    public static Result<IReadOnlyList<ContractAmount>> Read(IReadOnlyList<ContractMoney>? given)
    {
        List<Error> errors = [];
        List<ContractAmount> read = [];
        foreach (var (index, line) in (given ?? []).Index())
        {
            var amount = Money.Of(line.Amount);
            errors.AddRange(amount.Errors.Select(error => error.At($"/amounts/{index}/amount")));
            if (amount.IsSuccess) read.Add(new ContractAmount(line.Year, line.Funder, Trimmed(line.Name), line.Kind, amount.Value, Trimmed(line.Source)));
        }

        return errors.Count == 0 ? read : Result<IReadOnlyList<ContractAmount>>.Refused(errors);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
