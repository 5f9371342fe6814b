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
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+33|cmd", "'+33|cmd")]
    [InlineData("-1-cmd", "'-1-cmd")]
    [InlineData("-", "'-")]
    [InlineData("＝1", "'＝1")]
    [InlineData(" =1", "\" '=1\"")]
    [InlineData("\u00A0\u200B=1", "\u00A0\u200B'=1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("\nx", "\"'\nx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("deux\nlignes", "\"deux\nlignes\"")]
    [InlineData("deux\n=1\r\n @1", "\"deux\n'=1\r\n '@1\"")]
    [InlineData("a;=1", "\"a;'=1\"")]
    [InlineData("a,\"=1\",b", "\"a,\"\"'=1\"\",b\"")]
    [InlineData("a\t=1", "a\t'=1")]
    [InlineData("=\"x\"", "\"'=\"\"x\"\"\"")]
    [InlineData("\"=1\"", "\"\"\"'=1\"\"\"")]
    [InlineData("a=b, c - d", "a=b, c - d")]
    [InlineData("l’un ; l’autre", "\"l’un ; l’autre\"")]
    [InlineData("dit \"bien\"", "\"dit \"\"bien\"\"\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public async Task A_cell_is_never_a_formula_and_keeps_its_text(string? text, string cell) => (await WrittenAsync([text, "fin"])).ShouldBe($"\uFEFFun;deux\r\n{cell};fin\r\n");

    [Theory]
    [InlineData("-1")]
    [InlineData("-1234.5")]
    [InlineData("+33612345678")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("+33 6.12")]
    public async Task A_number_is_left_a_number(string text) => (await WrittenAsync([text])).ShouldBe($"\uFEFFun;deux\r\n{text}\r\n");

    private static async Task<string> WrittenAsync(params IReadOnlyList<string?>[] rows)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { Response = { Body = body } };
        await new CsvResult(new ExportTable("liste", ["un", "deux"], rows.Select(row => (IReadOnlyList<TableCell>)[.. row.Select(TableCell.Text)]).ToAsyncEnumerable())).ExecuteAsync(http);
        http.Response.ContentType.ShouldBe("text/csv; charset=utf-8");
        return Encoding.UTF8.GetString(body.ToArray());
    }
}
