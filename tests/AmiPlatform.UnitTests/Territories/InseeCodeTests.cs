using AmiPlatform.Territories.Domain.Communes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Territories;

public sealed class InseeCodeTests
{
    [Theory]
    [InlineData("62498", "62498")]
    [InlineData(" 01001 ", "01001")]
    [InlineData("2A004", "2A004")]
    [InlineData("2B033", "2B033")]
    [InlineData("97411", "97411")]
    public void A_code_of_the_official_shape_is_read(string given, string read) => InseeCode.Read(given)!.Value.Value.ShouldBe(read);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("6249")]
    [InlineData("624980")]
    [InlineData("2C004")]
    [InlineData("2a004")]
    [InlineData("A2004")]
    [InlineData("62 498")]
    [InlineData("٦٢٤٩٨")]
    public void Anything_else_is_not_a_code(string? given) => InseeCode.Read(given).ShouldBeNull();

    [Fact]
    public void A_leading_zero_lost_by_a_spreadsheet_is_restored() => InseeCode.ReadCell("1001")!.Value.Value.ShouldBe("01001");

    [Theory]
    [InlineData("101")]
    [InlineData("A004")]
    public void Nothing_else_is_restored(string given) => InseeCode.ReadCell(given).ShouldBeNull();

    [Property]
    public Property Every_code_survives_a_spreadsheet() =>
        Prop.ForAll(Gen.Choose(1000, 99_999).ToArbitrary(), number => InseeCode.ReadCell($"{number}") == InseeCode.Read($"{number:00000}"));

    [Property]
    public bool A_text_is_a_code_only_in_the_official_shape(string? text) =>
        InseeCode.Read(text) is not { } code || System.Text.RegularExpressions.Regex.IsMatch(code.Value, @"\A([0-9]{2}|2A|2B)[0-9]{3}\z");

    [Fact]
    public void Overseas_communes_are_told_apart()
    {
        InseeCode.Read("97411")!.Value.IsOverseas.ShouldBeTrue();
        InseeCode.Read("62498")!.Value.IsOverseas.ShouldBeFalse();
    }
}
