using AmiPlatform.Territories.Domain;
using AmiPlatform.Territories.Domain.Communes;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Territories;

public sealed class CommuneTests
{
    private static readonly CommuneId Id = new(Guid.Parse("01900000-0000-7000-8000-000000000001"));
    private static readonly InseeCode Code = InseeCode.Read("62498")!.Value;

    [Fact]
    public void A_new_commune_tells_what_it_is()
    {
        var commune = Lens();

        commune.TakeDomainEvents().ShouldBe([new CommuneTakenOver(Id, Code, "Lens", 32_920)]);
        commune.Data.ShouldBe(Data());
    }

    [Fact]
    public void The_same_data_again_changes_nothing()
    {
        var commune = Lens();
        commune.TakeDomainEvents();

        commune.Update(Data()).Value.ShouldBeFalse();

        commune.TakeDomainEvents().ShouldBeEmpty();
    }

    [Fact]
    public void Another_population_is_a_change_that_is_told()
    {
        var commune = Lens();
        commune.TakeDomainEvents();

        commune.Update(Data() with { Population = new(33_000) }).Value.ShouldBeTrue();

        commune.Residents.ShouldBe(33_000);
        commune.TakeDomainEvents().ShouldBe([new CommuneTakenOver(Id, Code, "Lens", 33_000)]);
    }

    [Fact]
    public void A_file_without_a_year_keeps_the_year_of_the_same_number_and_forgets_it_with_another()
    {
        var commune = Commune.Create(Id, Code, Data() with { Population = new(32_920, 2023) }).Value;

        commune.Update(Data()).Value.ShouldBeFalse();
        commune.Vintage.ShouldBe(2023);

        commune.Update(Data() with { Population = new(33_000) }).Value.ShouldBeTrue();
        commune.Vintage.ShouldBeNull();
    }

    [Fact]
    public void A_commune_has_a_name_a_postal_code_and_no_negative_population()
    {
        Refused(Data() with { Name = " " }).ShouldBe("territories.name-missing");
        Refused(Data() with { PostalCodes = [] }).ShouldBe("territories.postal-code-missing");
        Refused(Data() with { Population = new(-1) }).ShouldBe("territories.population-negative");
    }

    [Fact]
    public void A_refused_update_leaves_the_commune_untouched()
    {
        var commune = Lens();
        commune.TakeDomainEvents();

        commune.Update(Data() with { Name = string.Empty, Population = new(5) }).IsSuccess.ShouldBeFalse();

        commune.Data.ShouldBe(Data());
        commune.TakeDomainEvents().ShouldBeEmpty();
    }

    private static Commune Lens() => Commune.Create(Id, Code, Data()).Value;

    private static CommuneData Data() => new("Lens", Siren.Read("216204982")!.Value, ["62300"], new Population(32_920));

    private static string Refused(CommuneData data) => Commune.Create(Id, Code, data).Errors.Single().Code;
}
