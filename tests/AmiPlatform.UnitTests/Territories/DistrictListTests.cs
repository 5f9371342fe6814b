using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Districts;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Territories;

public sealed class DistrictListTests
{
    private static readonly DateOnly LastDay = new(2030, 12, 31);

    [Theory]
    [InlineData("Cucs2007", 2014)]
    [InlineData("Qpv2015", 2023)]
    public void A_generation_that_the_law_has_ended_cannot_be_closed(string generation, int lastYear)
    {
        var refusal = DistrictList.Open(Enum.Parse<DistrictGeneration>(generation)).Close(LastDay, "Décret").Errors.Single();

        refusal.Code.ShouldBe("territories.generation-ended-by-law");
        refusal.Arguments["lastDay"].ShouldBe(new DateOnly(lastYear, 12, 31));
    }

    [Fact]
    public void A_generation_may_be_closed_on_its_first_day() =>
        DistrictList.Open(DistrictGeneration.Qpv2024).Close(new DateOnly(2024, 1, 1), "Décret").IsSuccess.ShouldBeTrue();

    [Fact]
    public void A_generation_is_not_closed_before_it_began_and_what_was_said_wrongly_is_put_right()
    {
        var list = DistrictList.Open(DistrictGeneration.Qpv2024);

        list.Close(new DateOnly(2023, 12, 31), "Décret").Errors.Single().Code.ShouldBe("territories.generation-closed-before-it-began");
        list.LastDay.ShouldBeNull();
        list.Close(LastDay, "Décret").IsSuccess.ShouldBeTrue();
        list.Close(LastDay, "Décret").Errors.Single().Code.ShouldBe("territories.generation-already-closed");
        list.Close(new DateOnly(2023, 12, 31), "Décret").Errors.Single().Code.ShouldBe("territories.generation-closed-before-it-began");
        (list.LastDay, list.Reason).ShouldBe((LastDay, "Décret"));
        list.Close(LastDay.AddYears(1), "Décret rectifié").IsSuccess.ShouldBeTrue();
        (list.LastDay, list.Reason).ShouldBe((LastDay.AddYears(1), "Décret rectifié"));
    }

    [Fact]
    public void A_district_that_ends_is_told_with_its_data_and_stays_ended_when_it_is_imported_again()
    {
        var district = District("62498");
        district.TakeDomainEvents();

        district.Close(LastDay).IsSuccess.ShouldBeTrue();

        var events = district.TakeDomainEvents();
        events.OfType<DistrictTakenOver>().Single().Validity.To.ShouldBe(LastDay);
        events.OfType<DistrictClosed>().Single().LastDay.ShouldBe(LastDay);
        district.Update(district.Data with { Name = "Autre nom" }).Value.ShouldBeTrue();
        district.ValidTo.ShouldBe(LastDay);
    }

    [Fact]
    public void A_district_overseas_cannot_end_before_its_own_later_beginning()
    {
        var district = District("97411");

        district.Close(new DateOnly(2024, 6, 30)).Errors.Single().Arguments["from"].ShouldBe(new DateOnly(2025, 1, 1));
        district.ValidTo.ShouldBeNull();
    }

    [Fact]
    public void One_generation_ends_before_the_next_begins()
    {
        foreach (var overseas in new[] { false, true })
        {
            var validities = Enum.GetValues<DistrictGeneration>().Select(generation => Validity.Of(generation, overseas)).ToArray();
            validities.Zip(validities.Skip(1)).ShouldAllBe(pair => pair.First.To!.Value.AddDays(1) == pair.Second.From && !pair.First.Overlaps(pair.Second));
        }
    }

    private static PriorityDistrict District(string commune) => PriorityDistrict.Official(
        new DistrictId(Guid.CreateVersion7()), DistrictCode.Read("QN06201M")!.Value, new DistrictData("Nord", [InseeCode.Read(commune)!.Value], null)).Value;
}
