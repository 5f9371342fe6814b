using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Contracts;

/// <summary>A city contract (contrat de ville): what was signed, by whom, for which communes, and the money of each year.</summary>
internal sealed class CityContract : AggregateRoot<ContractId>
{
    public const int NameLength = 200;
    public const int Items = 200;

    private CityContract()
    {
    }

    public ContractCode? Code { get; private init; }

    public ContractProvenance Provenance { get; private init; }

    public string Name { get; private set; } = string.Empty;

    public DateOnly ValidFrom { get; private set; }

    public DateOnly ValidTo { get; private set; }

    public DateOnly SignedOn { get; private set; }

    public IReadOnlyList<string> Signatories { get; private set; } = [];

    public IReadOnlyList<string> Communes { get; private set; } = [];

    public IReadOnlyList<string> Axes { get; private set; } = [];

    public IReadOnlyList<ContractAmount> Amounts { get; private set; } = [];

    public ContractPeriod Period => new(ValidFrom, ValidTo);

    /// <summary>A contract that was signed.</summary>
    public static Result<CityContract> Official(ContractId id, ContractCode code, ContractTerms terms, IReadOnlyList<ContractAmount> amounts, DateOnly today) =>
        Sign(id, code, ContractProvenance.Official, terms, amounts, today);

    /// <summary>A contract invented to show the platform; never with an official code.</summary>
    public static Result<CityContract> Demonstration(ContractId id, ContractTerms terms, IReadOnlyList<ContractAmount> amounts, DateOnly today) =>
        Sign(id, null, ContractProvenance.Demonstration, terms, amounts, today);

    /// <summary>Puts right what was registered wrongly, or takes over what an amendment changed; the code and the money stay.</summary>
    public Result Correct(ContractTerms terms, DateOnly today)
    {
        List<Error> errors =
        [
            .. Refusals(terms, today),
            .. Amounts.Where(amount => !terms.Period.Has(amount.Year)).Select(amount => ContractErrors.AmountLeftOutside(amount, terms.Period)),
        ];
        if (errors.Count > 0) return Result.Refused(errors);
        Take(terms);
        Raise(new ContractCorrected(Id, Code, Provenance, Name, ValidFrom, ValidTo, SignedOn, Communes));
        return Result.Success;
    }

    /// <summary>Replaces the money of one year.</summary>
    public Result SetYear(int year, IReadOnlyList<ContractAmount> amounts)
    {
        var errors = Refusals(Period, amounts);
        if (!Period.Has(year)) errors = [ContractErrors.YearOutside(0, year, Period) with { Target = null }];
        if (errors.Count > 0) return Result.Refused(errors);
        Amounts = [.. Amounts.Where(amount => amount.Year != year).Concat(amounts).OrderBy(amount => amount.Year)];
        return Result.Success;
    }

    private static Result<CityContract> Sign(
        ContractId id, ContractCode? code, ContractProvenance provenance, ContractTerms terms, IReadOnlyList<ContractAmount> amounts, DateOnly today)
    {
        List<Error> errors = [.. Refusals(terms, today), .. Refusals(terms.Period, amounts)];
        if (errors.Count > 0) return Result<CityContract>.Refused(errors);
        var contract = new CityContract { Id = id, Code = code, Provenance = provenance, Amounts = [.. amounts.OrderBy(amount => amount.Year)] };
        contract.Take(terms);
        contract.Raise(new ContractSigned(id, code, provenance, contract.Name, contract.ValidFrom, contract.ValidTo, terms.SignedOn, contract.Communes));
        return contract;
    }

    private void Take(ContractTerms terms)
    {
        (Name, SignedOn, ValidFrom, ValidTo) = (terms.Name, terms.SignedOn, terms.Period.From, terms.Period.To);
        (Signatories, Axes) = (terms.Signatories, terms.Axes);
        Communes = [.. terms.Communes.Select(commune => commune.Value).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<Error> Refusals(ContractTerms terms, DateOnly today)
    {
        if (terms.Period.To < terms.Period.From) yield return ContractErrors.EndsBeforeItBegins(terms.Period);
        if (terms.SignedOn > today) yield return ContractErrors.SignedInTheFuture(terms.SignedOn, today);
        else if (terms.SignedOn > terms.Period.To) yield return ContractErrors.SignedAfterItsEnd(terms.SignedOn, terms.Period.To);
        if (terms.Signatories.Count == 0) yield return ContractErrors.SignatoryMissing;
        if (terms.Communes.Count == 0) yield return ContractErrors.CommuneMissing;
        foreach (var index in Repeated(terms.Signatories)) yield return ContractErrors.SignatoryTwice(index, terms.Signatories[index]);
        foreach (var index in Repeated(terms.Communes)) yield return ContractErrors.CommuneTwice(index, terms.Communes[index].Value);
    }

    private static List<Error> Refusals(ContractPeriod period, IReadOnlyList<ContractAmount> amounts) =>
    [
        .. amounts.Index().Where(line => !period.Has(line.Item.Year)).Select(line => ContractErrors.YearOutside(line.Index, line.Item.Year, period)),
        .. amounts.Index().Where(line => line.Item is { Funder: ContractFunder.Other, Name: null }).Select(line => ContractErrors.FunderNameMissing(line.Index)),
        .. Repeated([.. amounts.Select(amount => (amount.Year, amount.Funder, amount.Name, amount.Kind))]).Select(index => ContractErrors.AmountTwice(index, amounts[index])),
    ];

    private static IEnumerable<int> Repeated<TItem>(IReadOnlyList<TItem> items)
    {
        var seen = new HashSet<TItem>();
        return items.Index().Where(item => !seen.Add(item.Item)).Select(item => item.Index);
    }
}
