using System.Text;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Http;

public sealed class CsvResultTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+33", "\"'+33\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("l’un ; l’autre", "\"l’un ; l’autre\"")]
    [InlineData("dit \"bien\"", "\"dit \"\"bien\"\"\"")]
    [InlineData("=\"x\"", "\"'=\"\"x\"\"\"")]
    [InlineData("deux\nlignes", "\"deux\nlignes\"")]
    [InlineData("\nx", "\"'\nx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("-", "\"'-\"")]
    [InlineData("\"=1\"", "\"\"\"=1\"\"\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public async Task A_cell_is_never_a_formula_and_keeps_its_text(string? text, string cell) => (await WrittenAsync([text, "fin"])).ShouldBe($"\uFEFFun;deux\r\n{cell};fin\r\n");

    private static async Task<string> WrittenAsync(params IReadOnlyList<string?>[] rows)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { Response = { Body = body } };
        await new CsvResult(new CsvTable("liste", ["un", "deux"], rows.ToAsyncEnumerable())).ExecuteAsync(http);
        http.Response.ContentType.ShouldBe("text/csv; charset=utf-8");
        return Encoding.UTF8.GetString(body.ToArray());
    }
}
