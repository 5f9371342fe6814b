using AmiPlatform.Territories.Domain.Communes;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Territories;

public sealed class SirenTests
{
    [Fact]
    public void A_number_that_passes_the_check_is_read() => Siren.Read("216204982")!.Value.Value.ShouldBe("216204982");

    [Fact]
    public void Any_single_wrong_digit_is_seen()
    {
        for (var place = 0; place < 9; place++)
        {
            var digits = "216204982".ToCharArray();
            digits[place] = digits[place] == '9' ? '0' : (char)(digits[place] + 1);
            Siren.Read(new string(digits)).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("21620498")]
    [InlineData("2162049820")]
    [InlineData("21620498A")]
    [InlineData(null)]
    public void Another_length_or_a_letter_is_refused(string? given) => Siren.Read(given).ShouldBeNull();
}
