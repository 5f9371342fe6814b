using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Contracts;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Territories;

public sealed class CityContractTests
{
    private static readonly DateOnly Today = new(2027, 3, 1);
    private static readonly ContractId Id = new(Guid.Parse("01900000-0000-7000-8000-000000000003"));
    private static readonly InseeCode Lens = InseeCode.Read("62498")!.Value;
    private static readonly InseeCode Avion = InseeCode.Read("62065")!.Value;
    private static readonly ContractTerms Terms = new(
        "Engagements Quartiers 2030", new ContractPeriod(new(2024, 1, 1), new(2030, 12, 31)), new(2024, 6, 28), ["État", "Agglomération"], [Lens, Avion], ["Emploi"]);

    [Fact]
    public void A_contract_is_signed_with_its_members_in_order_and_told()
    {
        var contract = Sign(Terms).Value;

        contract.Communes.ShouldBe(["62065", "62498"]);
        contract.Code!.Value.Value.ShouldBe("CN06202I");
        contract.TakeDomainEvents().ShouldHaveSingleItem().ShouldBeOfType<ContractSigned>().Provenance.ShouldBe(ContractProvenance.Official);
    }

    [Fact]
    public void A_contract_of_the_demonstration_has_no_official_code() =>
        CityContract.Demonstration(Id, Terms, [], Today).Value.Code.ShouldBeNull();

    [Fact]
    public void Every_term_that_cannot_be_is_named_where_it_stands()
    {
        Refused(Terms with { Period = new ContractPeriod(new(2024, 1, 1), new(2023, 12, 31)), SignedOn = new(2023, 1, 1) }).ShouldBe(["territories.contract-ends-before-it-begins /validTo"]);
        Refused(Terms with { SignedOn = Today.AddDays(1) }).ShouldBe(["territories.contract-signed-in-the-future /signedOn"]);
        Refused(Terms with { Period = new ContractPeriod(new(2015, 1, 1), new(2023, 12, 31)) }).ShouldBe(["territories.contract-signed-after-its-end /signedOn"]);
        Refused(Terms with { Signatories = [], Communes = [] }).ShouldBe(["territories.contract-signatory-missing /signatories", "territories.contract-commune-missing /communes"]);
        Refused(Terms with { Signatories = ["État", "État"], Communes = [Lens, Avion, Lens] })
            .ShouldBe(["territories.contract-signatory-twice /signatories/1", "territories.contract-commune-twice /communes/2"]);
    }

    [Fact]
    public void Money_stands_within_the_years_of_the_contract_and_once_by_funder_and_kind()
    {
        Sign(Terms, Amount(2023, ContractFunder.State), Amount(2031, ContractFunder.State), Amount(2027, ContractFunder.Region), Amount(2027, ContractFunder.Region), Amount(2027, ContractFunder.Other))
            .Errors.Select(Told).ShouldBe(
            [
                "territories.contract-year-outside /amounts/0/year",
                "territories.contract-year-outside /amounts/1/year",
                "territories.contract-funder-name-missing /amounts/4/name",
                "territories.contract-amount-twice /amounts/3",
            ]);
        Sign(Terms, Amount(2027, ContractFunder.Communes, "Lens"), Amount(2027, ContractFunder.Communes, "Avion"), Amount(2027, ContractFunder.Communes)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void The_money_of_a_year_is_replaced_and_that_of_other_years_stays()
    {
        var contract = Sign(Terms, Amount(2026, ContractFunder.State), Amount(2027, ContractFunder.State), Amount(2027, ContractFunder.Region)).Value;

        contract.SetYear(2027, [Amount(2027, ContractFunder.Departement)]).IsSuccess.ShouldBeTrue();

        contract.Amounts.Select(amount => (amount.Year, amount.Funder)).ShouldBe([(2026, ContractFunder.State), (2027, ContractFunder.Departement)]);
    }

    [Fact]
    public void A_contract_is_corrected_whole_and_told_and_its_code_and_money_stay()
    {
        var contract = Sign(Terms, Amount(2027, ContractFunder.State)).Value;
        contract.TakeDomainEvents();

        contract.Correct(new ContractTerms("Contrat de ville", new ContractPeriod(new(2027, 1, 1), new(2027, 12, 31)), new(2024, 7, 1), ["Région"], [Lens], []), Today).IsSuccess.ShouldBeTrue();

        (contract.Name, contract.Period, contract.SignedOn).ShouldBe(("Contrat de ville", new ContractPeriod(new(2027, 1, 1), new(2027, 12, 31)), new DateOnly(2024, 7, 1)));
        (contract.Code!.Value.Value, contract.Provenance, contract.Amounts.Count).ShouldBe(("CN06202I", ContractProvenance.Official, 1));
        (contract.Signatories.ShouldHaveSingleItem(), contract.Communes.ShouldHaveSingleItem(), contract.Axes.Count).ShouldBe(("Région", "62498", 0));
        var told = contract.TakeDomainEvents().ShouldHaveSingleItem().ShouldBeOfType<ContractCorrected>();
        (told.ContractId, told.Name, told.ValidTo).ShouldBe((Id, "Contrat de ville", new DateOnly(2027, 12, 31)));
    }

    [Fact]
    public void A_correction_keeps_the_rules_and_leaves_no_money_outside_the_contract()
    {
        var contract = Sign(Terms, Amount(2026, ContractFunder.State), Amount(2027, ContractFunder.Communes, "Lens"), Amount(2028, ContractFunder.State)).Value;
        contract.TakeDomainEvents();

        var refused = contract.Correct(Terms with { Period = new ContractPeriod(new(2027, 1, 1), new(2027, 12, 31)), Signatories = [] }, Today).Errors;

        refused.Select(Told).ShouldBe(
            ["territories.contract-signatory-missing /signatories", "territories.contract-amount-left-outside /validFrom", "territories.contract-amount-left-outside /validTo"]);
        (refused[1].Arguments["funder"], refused[1].Arguments["year"], refused[2].Arguments["year"]).ShouldBe((ContractFunder.State, 2026, 2028));
        (contract.Period, contract.Signatories.Count).ShouldBe((Terms.Period, 2));
        contract.TakeDomainEvents().ShouldBeEmpty();
    }

    [Fact]
    public void A_year_outside_the_contract_is_refused_and_nothing_changes()
    {
        var contract = Sign(Terms, Amount(2027, ContractFunder.State)).Value;

        contract.SetYear(2031, []).Errors.Single().Arguments["last"].ShouldBe(2030);
        contract.SetYear(2027, [Amount(2027, ContractFunder.Region), Amount(2027, ContractFunder.Region)]).IsSuccess.ShouldBeFalse();

        contract.Amounts.ShouldHaveSingleItem().Funder.ShouldBe(ContractFunder.State);
    }

    [Theory]
    [InlineData("CV219", true)]
    [InlineData("CN06202I", true)]
    [InlineData("QN06202I", false)]
    [InlineData("cv219", false)]
    [InlineData("CV", false)]
    public void A_code_has_the_shape_that_the_State_gives_it(string code, bool valid) => (ContractCode.Read(code) is not null).ShouldBe(valid);

    [Fact]
    public void On_no_day_are_two_contracts_in_force()
    {
        var register = ContractRegister.Empty();
        register.Enter(new ContractPeriod(new(2015, 1, 1), new(2023, 12, 31))).IsSuccess.ShouldBeTrue();

        var refusal = register.Enter(new ContractPeriod(new(2023, 12, 31), new(2030, 12, 31))).Errors.Single();

        refusal.Code.ShouldBe("territories.contract-overlaps");
        refusal.Arguments["otherTo"].ShouldBe(new DateOnly(2023, 12, 31));
        register.Entries.ShouldBe(1);
        register.Enter(new ContractPeriod(new(2024, 1, 1), new(2030, 12, 31))).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void A_corrected_period_frees_the_days_of_the_one_before_and_of_no_other()
    {
        var (register, first, second) = (ContractRegister.Empty(), new ContractPeriod(new(2015, 1, 1), new(2023, 12, 31)), new ContractPeriod(new(2031, 1, 1), new(2034, 12, 31)));
        foreach (var period in new[] { first, second }) register.Enter(period).IsSuccess.ShouldBeTrue();

        register.Move(second, second).IsSuccess.ShouldBeTrue();
        register.Entries.ShouldBe(2);
        register.Move(second, second with { From = first.To }).Errors.Single().Code.ShouldBe("territories.contract-overlaps");
        register.Periods.ShouldBe([first, second]);
        register.Move(second, second with { From = first.To.AddDays(1) }).IsSuccess.ShouldBeTrue();

        register.Entries.ShouldBe(3);
        register.Move(first, second with { From = second.To.AddDays(1), To = second.To.AddDays(2) }).IsSuccess.ShouldBeTrue();
        register.Periods.ShouldNotContain(first);
    }

    private static Result<CityContract> Sign(ContractTerms terms, params ContractAmount[] amounts) =>
        CityContract.Official(Id, ContractCode.Read("CN06202I")!.Value, terms, amounts, Today);

    private static IEnumerable<string> Refused(ContractTerms terms) => Sign(terms).Errors.Select(Told);

    private static string Told(Error error) => $"{error.Code} {error.Target}";

    private static ContractAmount Amount(int year, ContractFunder funder, string? name = null) =>
        new(year, funder, name, ContractMoneyKind.Specific, Money.FromTrusted(1_000), null);
}
