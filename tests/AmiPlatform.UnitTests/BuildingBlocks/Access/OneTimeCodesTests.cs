using System.Text;
using AmiPlatform.BuildingBlocks.Access.SecondFactors;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Access;

public sealed class OneTimeCodesTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 10, TimeSpan.Zero);

    /// <summary>The last six of the eight digits of RFC 6238, appendix B.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        OneTimeCodes.CodeAt(Secret, OneTimeCodes.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_is_taken_for_half_a_minute_before_and_after_its_own(int apart, bool taken)
    {
        var step = OneTimeCodes.StepAt(Now) + apart;
        OneTimeCodes.StepOf(Secret, OneTimeCodes.CodeAt(Secret, step), Now).ShouldBe(taken ? step : null);
    }

    [Fact]
    public void A_code_may_be_typed_in_two_parts()
    {
        var code = OneTimeCodes.CodeAt(Secret, OneTimeCodes.StepAt(Now));
        OneTimeCodes.StepOf(Secret, $"{code[..3]} {code[3..]}", Now).ShouldBe(OneTimeCodes.StepAt(Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("287082287082")]
    [InlineData("٢٨٧٠٨٢")]
    [InlineData("-28708")]
    public void What_is_not_six_digits_is_no_code(string text) => OneTimeCodes.StepOf(Secret, text, DateTimeOffset.FromUnixTimeSeconds(59)).ShouldBeNull();

    /// <summary>RFC 4648, section 10, without padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_secret_is_written_as_the_apps_read_it(string text, string written) => Base32.Encode(Encoding.ASCII.GetBytes(text)).ShouldBe(written);

    [Fact]
    public void Recovery_codes_are_four_times_four_characters_and_how_they_are_typed_does_not_matter()
    {
        var (account, code) = (Guid.CreateVersion7(), RecoveryCodeText.Make());
        code.ShouldMatch("^[2-9a-km-np-z]{4}(-[2-9a-km-np-z]{4}){3}$");
        RecoveryCodeText.Make().ShouldNotBe(code);
        RecoveryCodeText.HashOf(account, code.ToUpperInvariant().Replace('-', ' ')).ShouldBe(RecoveryCodeText.HashOf(account, code));
        RecoveryCodeText.HashOf(Guid.CreateVersion7(), code).ShouldNotBe(RecoveryCodeText.HashOf(account, code));
    }
}
