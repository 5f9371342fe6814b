using System.Globalization;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.Territories.Application.Statistics;
using AmiPlatform.Territories.Domain.Contracts;
using AmiPlatform.Territories.Domain.Districts;

namespace AmiPlatform.Territories.Infrastructure.Statistics;

/// <summary>The sentences of a letter that invites to a launch meeting: where the districts are and who lives there, who puts in how much money.</summary>
internal sealed class PresentationText(Messages messages) : IPresentationText
{
    public IReadOnlyList<string> Write(DateOnly day, TerritoryStatistics figures, string language)
    {
        var words = CultureInfo.GetCultureInfo(language);
        List<string> sentences = [];
        // Before the figures: nobody reads them as those of a real body.
        if (figures.Demonstration is true || figures.Contract?.Demonstration is true) sentences.Add(messages.Say("territories.presentation-demonstration", words));
        sentences.Add(Districts(day, figures, words));
        if (figures.Contract is { YearlyMoney: { } money, Year: { } year, ByFunder: var funders } && money > 0)
        {
            var amount = RoundedEuros.Of(money).Say(messages, words);
            sentences.Add(figures.Contract.Demonstration is true
                ? messages.Say("territories.presentation-money-demonstration", words, ("year", year), ("amount", amount))
                : messages.Say(
                    "territories.presentation-money", words, ("year", year), ("amount", amount), ("funders", Enumeration([.. funders.Select(funder => Name(funder, words))], words))));
        }

        return sentences;
    }

    private string Districts(DateOnly day, TerritoryStatistics figures, CultureInfo words)
    {
        if (figures.Districts == 0) return messages.Say("territories.presentation-no-district", words, ("communes", Counted("commune", figures.Communes, words)));
        var former = Validity.Of(DistrictGeneration.Cucs2007, overseas: false).Contains(day);
        return messages.Say(
            figures.Contract is null ? "territories.presentation-districts" : "territories.presentation-contract",
            words,
            ("members", Counted("commune", figures.Contract?.Communes ?? figures.CommunesWithDistrict, words)),
            ("communes", figures.Communes),
            ("districts", Counted(former ? "former" : "district", figures.Districts, words)),
            ("residents", Residents(figures, words)));
    }

    private string Residents(TerritoryStatistics figures, CultureInfo words) => figures switch
    {
        { DistrictResidents: 0 } => string.Empty,
        { DistrictsOfUnknownPopulation: { } unknown } => messages.Say(
            "territories.presentation-residents-partly",
            words,
            ("residents", figures.DistrictResidents),
            ("share", 100 * figures.Share),
            ("unknown", Counted("unknown", unknown, words))),
        _ => messages.Say("territories.presentation-residents", words, ("residents", figures.DistrictResidents), ("share", 100 * figures.Share)),
    };

    private string Counted(string what, int count, CultureInfo words) =>
        messages.Say($"territories.presentation-{what}-{(count == 1 ? "one" : "several")}", words, ("count", count));

    private string Name(FunderFigures funder, CultureInfo words) => funder.Name ?? messages.Say(
        funder.Funder switch
        {
            ContractFunder.State => "territories.funder-state",
            ContractFunder.Region => "territories.funder-region",
            ContractFunder.Departement => "territories.funder-departement",
            ContractFunder.Agglomeration => "territories.funder-agglomeration",
            ContractFunder.Communes => "territories.funder-communes",
            ContractFunder.FamilyAllowanceFund => "territories.funder-family-allowance-fund",
            _ => "territories.funder-other",
        },
        words);

    private string Enumeration(string[] names, CultureInfo words) => names.Length == 1
        ? names[0]
        : messages.Say("territories.presentation-and", words, ("before", string.Join(", ", names[..^1])), ("last", names[^1]));
}
