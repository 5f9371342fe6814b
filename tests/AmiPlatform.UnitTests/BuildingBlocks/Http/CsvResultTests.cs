using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Http;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33", "'+33")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a=b", "a=b")]
    [InlineData("l'un ; l'autre", "\"l'un ; l'autre\"")]
    [InlineData("dit \"bien\"", "\"dit \"\"bien\"\"\"")]
    [InlineData("=\"x\"", "\"'=\"\"x\"\"\"")]
    [InlineData("deux\nlignes", "\"deux\nlignes\"")]
    [InlineData(null, "")]
    public void A_cell_is_never_a_formula_and_keeps_its_text(string? text, string cell) => CsvText.Row([text, "fin"]).ShouldBe($"{cell};fin\r\n");
}
