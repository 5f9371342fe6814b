using System.Globalization;
using AmiPlatform.Territories.Domain;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Districts;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Territories;

public sealed class PriorityDistrictTests
{
    private static readonly DistrictId Id = new(Guid.Parse("01900000-0000-7000-8000-000000000002"));
    private static readonly InseeCode Lens = InseeCode.Read("62498")!.Value;
    private static readonly InseeCode Avion = InseeCode.Read("62065")!.Value;
    private static readonly InseeCode Saint = InseeCode.Read("97411")!.Value;

    [Theory]
    [InlineData("QP062024", "Qpv2015", "2015-01-01", "2023-12-31")]
    [InlineData("QN06224M", "Qpv2024", "2024-01-01", null)]
    public void An_official_district_is_in_force_as_long_as_the_generation_of_its_code(string code, string generation, string from, string? to)
    {
        var district = PriorityDistrict.Official(Id, DistrictCode.Read(code)!.Value, Data()).Value;

        district.Generation.ToString().ShouldBe(generation);
        district.ValidFrom.ShouldBe(DateOnly.Parse(from, CultureInfo.InvariantCulture));
        district.ValidTo.ShouldBe(to is null ? null : DateOnly.Parse(to, CultureInfo.InvariantCulture));
        district.Provenance.ShouldBe(DistrictProvenance.Official);
    }

    [Fact]
    public void Overseas_the_generation_of_2024_begins_a_year_later() =>
        PriorityDistrict.Official(Id, DistrictCode.Read("QN97401N")!.Value, Data() with { Communes = [Saint] }).Value.ValidFrom.ShouldBe(new DateOnly(2025, 1, 1));

    [Fact]
    public void Districts_of_2007_and_of_the_demonstration_have_a_name_and_no_code()
    {
        var former = PriorityDistrict.OfCucs2007(Id, Data()).Value;
        var invented = PriorityDistrict.Demonstration(Id, DistrictGeneration.Qpv2024, Data()).Value;

        former.Code.ShouldBeNull();
        invented.Code.ShouldBeNull();
        invented.Provenance.ShouldBe(DistrictProvenance.Demonstration);
        invented.Name.ShouldBe("Grande Résidence");
    }

    [Fact]
    public void A_district_has_a_name_communes_each_once_and_no_negative_population()
    {
        Refused(Data() with { Name = string.Empty }).ShouldBe("territories.name-missing");
        Refused(Data() with { Communes = [] }).ShouldBe("territories.district-commune-missing");
        Refused(Data() with { Communes = [Lens, Lens] }).ShouldBe("territories.district-commune-twice");
        Refused(Data() with { Communes = [Lens, Saint] }).ShouldBe("territories.district-two-legal-dates");
        Refused(Data() with { Population = new Population(-5) }).ShouldBe("territories.population-negative");
    }

    [Fact]
    public void The_same_data_again_changes_nothing_whatever_the_order_of_the_communes()
    {
        var district = PriorityDistrict.Demonstration(Id, DistrictGeneration.Qpv2024, Data() with { Communes = [Lens, Avion] }).Value;
        district.TakeDomainEvents().Count.ShouldBe(1);

        district.Update(Data() with { Communes = [Avion, Lens] }).Value.ShouldBeFalse();

        district.TakeDomainEvents().ShouldBeEmpty();
    }

    [Fact]
    public void Other_communes_are_a_change_that_is_told_whole()
    {
        var district = PriorityDistrict.Demonstration(Id, DistrictGeneration.Qpv2024, Data()).Value;
        district.TakeDomainEvents();

        district.Update(Data() with { Communes = [Avion] }).Value.ShouldBeTrue();

        district.Communes.ShouldBe([new DistrictCommune(Avion)]);
        var told = district.TakeDomainEvents().Single().ShouldBeOfType<DistrictTakenOver>();
        told.Communes.ShouldBe([Avion]);
        told.Residents.ShouldBe(2_400);
    }

    [Fact]
    public void A_refused_update_leaves_the_district_untouched()
    {
        var district = PriorityDistrict.Demonstration(Id, DistrictGeneration.Qpv2024, Data()).Value;
        district.TakeDomainEvents();

        district.Update(Data() with { Communes = [], Name = "Autre" }).IsSuccess.ShouldBeFalse();

        district.Data.ShouldBe(Data());
        district.TakeDomainEvents().ShouldBeEmpty();
    }

    private static DistrictData Data() => new("Grande Résidence", [Lens], new Population(2_400));

    private static string Refused(DistrictData data) => PriorityDistrict.OfCucs2007(Id, data).Errors.Single().Code;
}
