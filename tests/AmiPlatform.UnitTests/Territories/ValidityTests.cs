using AmiPlatform.Territories.Domain.Districts;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Territories;

public sealed class ValidityTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Generations_follow_each_other_without_overlap_or_gap(bool overseas)
    {
        var windows = Enum.GetValues<DistrictGeneration>().Select(generation => Validity.Of(generation, overseas)).ToArray();
        foreach (var (earlier, later) in windows.Zip(windows.Skip(1)))
        {
            earlier.Overlaps(later).ShouldBeFalse();
            earlier.To!.Value.AddDays(1).ShouldBe(later.From);
        }
    }

    [Property]
    public bool A_day_since_2007_lies_in_exactly_one_generation(ushort days, bool overseas)
    {
        var day = new DateOnly(2007, 1, 1).AddDays(days);
        return Enum.GetValues<DistrictGeneration>().Count(generation => Validity.Of(generation, overseas).Contains(day)) == 1;
    }

    [Property]
    public bool Two_intervals_overlap_when_they_share_a_day(byte from, byte length, byte otherFrom, byte otherLength, bool open)
    {
        var start = new DateOnly(2024, 1, 1);
        var one = new Validity(start.AddDays(from), start.AddDays(from + length));
        var other = new Validity(start.AddDays(otherFrom), open ? null : start.AddDays(otherFrom + otherLength));
        var shared = Enumerable.Range(0, 600).Select(start.AddDays).Any(day => one.Contains(day) && other.Contains(day));
        return one.Overlaps(other) == shared && other.Overlaps(one) == shared;
    }

    [Fact]
    public void The_generation_of_2015_ends_with_2023_and_that_of_2024_lasts()
    {
        Validity.Of(DistrictGeneration.Qpv2015, overseas: false).ShouldBe(new Validity(new(2015, 1, 1), new(2023, 12, 31)));
        Validity.Of(DistrictGeneration.Qpv2024, overseas: false).ShouldBe(new Validity(new(2024, 1, 1), null));
    }
}
