using System.Globalization;
using System.Text;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Infrastructure.Exports;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Exports;

/// <summary>What is exported, opened by a spreadsheet that people use.</summary>
public sealed class HostileCellsTests(ITestOutputHelper output)
{
    private const string Seed = "AMIPLATFORM_HOSTILE_SEED";
    private const int Rows = 2_000, Columns = 5;

    // Separators by their codes, the quotation mark, UTF-8, from the first line.
    private const string Semicolons = "CSV:59,34,76,1", Commas = "CSV:44,34,76,1", Tabs = "CSV:9,34,76,1", All = "CSV:59/44/9,34,76,1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workbook_of_ten_thousand_hostile_cells_opens_without_a_formula_and_with_every_text()
    {
        var hostile = Hostile();
        using var target = new MemoryStream();
        await WorkbookWriter.WriteAsync(Table(hostile), target, cancellationToken: Stop);

        var opened = await LibreOffice.OpenAsync("cells.xlsx", target.ToArray(), filter: null, Stop);

        opened.Formulas.ShouldBeEmpty();
        Same(opened, hostile, text => text);
    }

    [Fact]
    public async Task A_list_as_CSV_opens_without_a_formula_and_with_every_text_but_for_the_apostrophes()
    {
        var hostile = Hostile();

        var opened = await LibreOffice.OpenAsync("cells.csv", await CsvAsync(hostile), Semicolons, Stop);

        opened.Formulas.ShouldBeEmpty();
        Same(opened, hostile, text => text.Replace("'", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Commas)]
    [InlineData(Tabs)]
    [InlineData(All)]
    public async Task A_list_as_CSV_has_no_formula_for_who_opens_it_with_other_separators(string filter) =>
        (await LibreOffice.OpenAsync("cells.csv", await CsvAsync(Hostile()), filter, Stop)).Formulas.ShouldBeEmpty();

    [Fact]
    public async Task The_same_cells_written_bare_would_be_formulas_by_the_hundred()
    {
        var bare = string.Join("\r\n", Hostile().Select(row => string.Join(';', row.Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));

        (await LibreOffice.OpenAsync("cells.csv", Encoding.UTF8.GetBytes(bare), Semicolons, Stop)).Formulas.Count.ShouldBeGreaterThan(100);
    }

    private static void Same(OpenedSheet opened, IReadOnlyList<IReadOnlyList<string>> written, Func<string, string> compared)
    {
        opened.Rows.Count.ShouldBe(written.Count + 1);
        for (var row = 0; row < written.Count; row++)
            opened.Rows[row + 1].Select(Shown).Select(compared).ShouldBe(written[row].Select(Shown).Select(compared), $"row {row}");
    }

    // Lines end one way for a spreadsheet, signs that XML cannot hold are shown by none, and LibreOffice writes no tab of a cell of several lines.
    private static string Shown(string text)
    {
        text = text.ReplaceLineEndings("\n");
        var several = text.Contains('\n', StringComparison.Ordinal);
        return string.Concat(text.Where(sign => sign == '\n' || (sign == '\t' && !several) || !char.IsControl(sign)));
    }

    private static ExportTable Table(IReadOnlyList<IReadOnlyList<string>> rows) =>
        new("cells", [.. rows[0].Select((_, column) => $"c{column}")], rows.Select(row => (IReadOnlyList<TableCell>)[.. row.Select(TableCell.Text)]).ToAsyncEnumerable());

    private static async Task<byte[]> CsvAsync(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        using var body = new MemoryStream();
        await new CsvResult(Table(rows)).ExecuteAsync(new DefaultHttpContext { Response = { Body = body } });
        return body.ToArray();
    }

    private IReadOnlyList<IReadOnlyList<string>> Hostile()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable(Seed), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"{Seed}={seed}");
        return HostileCells.Make(Rows, Columns, seed);
    }
}
