using AmiPlatform.Applications.Application.Territories;
using AmiPlatform.Territories.IntegrationEvents;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Territories;

/// <summary>Whatever the order in which imports are told, the latest stays.</summary>
public sealed class KnownTerritoryTests
{
    private static readonly DateTimeOffset Sooner = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero), Later = Sooner.AddHours(1);
    private static readonly Guid Id = Guid.Parse("01920000-0000-7000-8000-000000000001");

    [Fact]
    public void An_older_import_of_a_commune_changes_nothing()
    {
        var commune = new KnownCommune(Id);
        commune.Take(new CommuneImported(Id, "62498", "Lens", 33_000, Later));
        commune.Take(new CommuneImported(Id, "62498", "Lens", 31_000, Sooner));
        commune.Population.ShouldBe(33_000);
        commune.Take(new CommuneImported(Id, "62498", "Lens", 34_000, Later.AddHours(1)));
        commune.Population.ShouldBe(34_000);
    }

    [Fact]
    public void An_older_import_of_a_district_changes_nothing()
    {
        var district = new KnownDistrict(Id);
        district.Take(District("Cité 12", Later));
        district.Take(District("Cité douze", Sooner));
        district.Name.ShouldBe("Cité 12");
        district.Take(District("Cité Douze", Later.AddHours(1)));
        district.Name.ShouldBe("Cité Douze");
    }

    [Theory]
    [InlineData("2023-12-31", false)]
    [InlineData("2024-01-01", true)]
    [InlineData("2030-12-31", true)]
    [InlineData("2031-01-01", false)]
    public void A_district_is_in_force_from_its_first_day_to_its_last(string day, bool isInForce)
    {
        var district = new KnownDistrict(Id);
        district.Take(District("Cité 12", Later));
        district.IsInForceOn(DateOnly.Parse(day, null)).ShouldBe(isInForce);
    }

    private static PriorityDistrictImported District(string name, DateTimeOffset at) =>
        new(Id, "QN06201M", name, "Qpv2024", ["62498"], 1_200, new DateOnly(2024, 1, 1), new DateOnly(2030, 12, 31), at);
}
