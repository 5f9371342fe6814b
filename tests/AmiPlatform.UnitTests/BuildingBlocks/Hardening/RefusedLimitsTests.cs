using AmiPlatform.BuildingBlocks.Infrastructure.Hardening;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Hardening;

public sealed class RefusedLimitsTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2027, 3, 1, 8, 0, 30, TimeSpan.Zero));

    [Fact]
    public void Whoever_is_above_a_limit_is_noted_once_a_minute()
    {
        var refused = new RefusedLimits(clock);
        refused.IsFirst(new(RateLimit.SignIn, "192.0.2.1")).ShouldBeTrue();
        refused.IsFirst(new(RateLimit.SignIn, "192.0.2.1")).ShouldBeFalse();
        refused.IsFirst(new(RateLimit.Public, "192.0.2.1")).ShouldBeTrue();
        refused.IsFirst(new(RateLimit.SignIn, "192.0.2.2")).ShouldBeTrue();

        clock.Advance(TimeSpan.FromSeconds(30));

        refused.IsFirst(new(RateLimit.SignIn, "192.0.2.1")).ShouldBeTrue();
    }

    [Fact]
    public void Of_ten_thousand_addresses_in_a_minute_a_hundred_are_noted()
    {
        var refused = new RefusedLimits(clock);
        Enumerable.Range(0, 10_000).Count(number => refused.IsFirst(new(RateLimit.SignIn, $"{number}"))).ShouldBe(RefusedLimits.MostAMinute);
    }
}
