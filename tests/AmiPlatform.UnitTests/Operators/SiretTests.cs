using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Operators;

public sealed class SiretTests
{
    private const string LaPoste = "356000000";

    [Theory]
    [InlineData("24620036400080")]
    [InlineData("246 200 364 00080")]
    [InlineData(" 246\u00a0200\u202f364\t00080 ")]
    public void A_genuine_number_is_accepted_whatever_its_blanks(string text) => Siret.Parse(text).Value.Value.ShouldBe("24620036400080");

    [Theory]
    [InlineData("")]
    [InlineData("2462003640008")]
    [InlineData("246200364000800")]
    [InlineData("2462003640008O")]
    [InlineData("246-200-364-00080")]
    [InlineData("٢٤٦٢٠٠٣٦٤٠٠٠٨٠")]
    public void What_is_not_fourteen_digits_has_the_wrong_shape(string text)
    {
        var error = Siret.Parse(text).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("operators.siret-shape");
        error.Kind.ShouldBe(ErrorKind.Malformed);
    }

    [Theory]
    [InlineData("24620036400081")]
    [InlineData("00000000000000")]
    [InlineData("35600000000049")]
    public void A_number_whose_check_digit_is_wrong_is_refused(string text) =>
        Siret.Parse(text).Errors.ShouldHaveSingleItem().Code.ShouldBe("operators.siret-check-digit");

    [Theory]
    [InlineData("35600000000048")]
    [InlineData("35600000049837")]
    [InlineData("35600000009075")]
    public void La_Poste_passes_by_its_check_digit_or_by_its_digit_sum(string text) => Siret.Parse(text).IsSuccess.ShouldBeTrue();

    [Fact]
    public void The_siren_is_the_first_nine_digits() => Siret.Parse("24620036400080").Value.Siren.ShouldBe("246200364");

    [Property]
    public Property A_single_wrong_digit_is_always_seen() => Prop.ForAll(Genuine(), Gen.Choose(0, 13).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (siret, place, shift) =>
    {
        var corrupted = Replace(siret, place, (char)('0' + ((siret[place] - '0' + shift) % 10)));
        return corrupted.StartsWith(LaPoste, StringComparison.Ordinal) || !Siret.Parse(corrupted).IsSuccess;
    });

    [Property]
    public Property Two_neighbours_exchanged_are_seen_unless_they_are_nought_and_nine() => Prop.ForAll(Genuine(), Gen.Choose(0, 12).ToArbitrary(), (siret, place) =>
    {
        var (left, right) = (siret[place], siret[place + 1]);
        if (left == right || (left, right) is ('0', '9') or ('9', '0')) return true;
        var exchanged = Replace(Replace(siret, place, right), place + 1, left);
        return exchanged.StartsWith(LaPoste, StringComparison.Ordinal) || !Siret.Parse(exchanged).IsSuccess;
    });

    [Property]
    public void No_text_at_all_makes_it_throw(string? text) => Siret.Parse(text ?? string.Empty).Errors.Count.ShouldBeInRange(0, 1);

    private static Arbitrary<string> Genuine() =>
        Gen.ArrayOf(Gen.Choose(0, 9), 13)
            .Where(digits => digits.Any(digit => digit > 0))
            .Select(digits => string.Concat(digits))
            .Where(start => !start.StartsWith(LaPoste, StringComparison.Ordinal))
            .Select(start => Enumerable.Range(0, 10).Select(digit => $"{start}{digit}").Single(candidate => Siret.Parse(candidate).IsSuccess))
            .ToArbitrary();

    private static string Replace(string text, int place, char character) => $"{text[..place]}{character}{text[(place + 1)..]}";
}
