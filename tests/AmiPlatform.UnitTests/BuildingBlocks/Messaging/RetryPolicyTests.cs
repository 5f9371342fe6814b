using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Messaging;

public sealed class RetryPolicyTests
{
    [Theory]
    [InlineData(1, 0.8, 1.2)]
    [InlineData(2, 3.2, 4.8)]
    [InlineData(5, 204.8, 307.2)]
    [InlineData(7, 3_276, 3_600)]
    [InlineData(20, 3_600, 3_600)]
    public void A_wait_lies_within_its_jitter_and_is_an_hour_at_most(int attempts, double shortest, double longest)
    {
        RetryPolicy.DelayAfter(attempts, 0).TotalSeconds.ShouldBe(shortest, 1);
        RetryPolicy.DelayAfter(attempts, 1).TotalSeconds.ShouldBe(longest, 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_mail_server_is_waited_for_four_to_five_days(double chance)
    {
        var waited = Enumerable.Range(1, MailPatience.Attempts - 1).Sum(attempt => MailPatience.DelayAfter(attempt, chance).TotalDays);
        waited.ShouldBeInRange(4, 5);
        MailPatience.DelayAfter(20, chance).ShouldBe(TimeSpan.FromHours(4));
    }

    [Fact]
    public void An_error_is_described_with_its_cause_and_cut_at_two_thousand_characters()
    {
        RetryPolicy.Describe(new InvalidOperationException("Outer.", new ArgumentException("Inner."))).ShouldBe("InvalidOperationException: Outer. (ArgumentException: Inner.)");
        RetryPolicy.Describe(new InvalidOperationException(new string('x', 5_000))).Length.ShouldBe(2_000);
    }
}
