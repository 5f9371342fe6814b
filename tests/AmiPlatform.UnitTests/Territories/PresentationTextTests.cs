using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.Territories.Application.Statistics;
using AmiPlatform.Territories.Domain.Contracts;
using AmiPlatform.Territories.Infrastructure.Statistics;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Territories;

public sealed class PresentationTextTests
{
    private const string Thin = "\u202f";
    private const string Fixed = "\u00a0";
    private static readonly DateOnly Day = new(2021, 6, 1);
    private static readonly PresentationText Text = new(new Messages(MessageCatalog.Load(PlatformAssemblies.All), TimeZoneInfo.Utc));
    private static readonly TerritoryStatistics Letter = new(36, 19, 21, 56_000, 242_013, TerritoryStatistics.ShareOf(56_000, 242_013));

    [Fact]
    public void The_letter_says_where_the_districts_are_who_lives_there_and_who_gives_how_much()
    {
        var figures = Letter with { Contract = Contract((ContractFunder.State, 1_900_000), (ContractFunder.Region, 1_565_298), (ContractFunder.Communes, 1_500_000)) };

        Text.Write(Day, figures, "fr").ShouldBe(
        [
            $"Le contrat de ville réunit 19 communes sur 36 ; le territoire compte 21 quartiers prioritaires (QPV), où vivent 56{Thin}000 habitants, soit 23,1{Thin}% de la population.",
            $"Pour 2021, le contrat de ville mobilise près de 5{Fixed}millions d’euros, apportés par l’État, la Région et les communes.",
        ]);
        Text.Write(Day, figures, "en").ShouldBe(
        [
            "The city contract brings together 19 communes out of 36; the territory has 21 priority districts (QPV), where 56,000 people live, 23.1% of the population.",
            $"For 2021 the city contract mobilises nearly €5{Fixed}million, given by the State, the Region and the communes.",
        ]);
    }

    [Fact]
    public void Without_a_contract_the_communes_are_those_with_a_district_and_no_money_is_named() =>
        Text.Write(Day, Letter with { CommunesWithDistrict = 1, Districts = 1, DistrictResidents = 0 }, "fr").ShouldBe(["Le territoire compte 1 quartier prioritaire (QPV), dans 1 commune sur 36."]);

    [Fact]
    public void Districts_of_unknown_population_are_not_counted_as_empty_but_named()
    {
        Text.Write(Day, Letter with { DistrictsOfUnknownPopulation = 3 }, "fr").ShouldBe(
            [$"Le territoire compte 21 quartiers prioritaires (QPV), dans 19 communes sur 36, où vivent 56{Thin}000 habitants, soit 23,1{Thin}% de la population, sans compter 3 quartiers dont la population n’est pas connue."]);
        Text.Write(Day, Letter with { DistrictsOfUnknownPopulation = 1 }, "en").ShouldBe(
            ["The territory has 21 priority districts (QPV), in 19 communes out of 36, where 56,000 people live, 23.1% of the population, 1 district of unknown population not counted."]);
    }

    [Fact]
    public void Before_2015_districts_are_those_of_the_urban_contracts() =>
        Text.Write(new DateOnly(2014, 12, 31), Letter with { Districts = 23, DistrictResidents = 0 }, "fr").ShouldBe(["Le territoire compte 23 quartiers prioritaires (CUCS), dans 19 communes sur 36."]);

    [Fact]
    public void Without_a_district_nothing_is_counted_but_the_communes() =>
        Text.Write(Day, Letter with { Districts = 0 }, "en").ShouldBe(["No priority district is in force in the territory, which has 36 communes."]);

    [Fact]
    public void What_is_invented_is_said_to_be_first_and_no_real_body_is_said_to_give_it()
    {
        const string Invented = "Données de démonstration : des quartiers, des populations ou des montants sont inventés.";
        Text.Write(Day, Letter with { Demonstration = true }, "fr")[0].ShouldBe(Invented);
        var unsigned = Text.Write(Day, Letter with { Contract = Contract((ContractFunder.State, 1_900_000), (ContractFunder.Region, 700_000)) with { Demonstration = true } }, "fr");
        unsigned[0].ShouldBe(Invented);
        unsigned[2].ShouldBe($"Pour 2021, le contrat de ville de démonstration réunit 2,6{Fixed}millions d’euros, de financeurs de démonstration.");
        string.Concat(unsigned).ShouldNotContain("État");
    }

    [Theory]
    [InlineData(850_000, "850\u202f000\u00a0€")]
    [InlineData(1_000_000, "1\u00a0million d’euros")]
    [InlineData(1_449_999, "plus de 1,4\u00a0million d’euros")]
    [InlineData(4_326_499, "plus de 4,3\u00a0millions d’euros")]
    [InlineData(4_960_000, "près de 5\u00a0millions d’euros")]
    public void Amounts_are_rounded_as_people_say_them(int amount, string said) =>
        Text.Write(Day, Letter with { Contract = Contract((ContractFunder.FamilyAllowanceFund, amount)) }, "fr")[1].ShouldBe($"Pour 2021, le contrat de ville mobilise {said}, apportés par la CAF.");

    private static ContractFigures Contract(params (ContractFunder Funder, decimal Amount)[] given) => ContractFigures.Of(
        Guid.Empty,
        "CV219",
        "Contrat de ville",
        19,
        ContractProvenance.Official,
        [
            .. given.Select(money => new ContractAmount(2021, money.Funder, null, ContractMoneyKind.Specific, Money.FromTrusted(money.Amount), null)),
            new ContractAmount(2022, ContractFunder.State, null, ContractMoneyKind.Specific, Money.FromTrusted(1), null),
        ],
        new DateOnly(2021, 3, 8));
}
