using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Infrastructure.Exports;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Exports;

public sealed class WorkbookWriterTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Fact]
    public async Task Each_cell_is_of_its_kind_and_the_file_keeps_to_the_schemas()
    {
        DateTimeOffset instant = new(2027, 7, 1, 15, 30, 12, TimeSpan.Zero);
        var book = await WrittenAsync(
        [
            ["12345678900012", TableCell.Whole(-3), TableCell.Amount(-1234.5m), TableCell.Day(new DateOnly(2027, 7, 1)), TableCell.Instant(instant, Paris)],
            [default, TableCell.Whole(null), TableCell.Amount(0.1m), TableCell.Day(null), "é & <b>"],
        ]);

        book.Faults.ShouldBeEmpty();
        book.Names.ShouldBe(["liste"]);
        book.Rows[0].ShouldBe(["c0", "c1", "c2", "c3", "c4"]);
        book.Rows[1].ShouldBe(["12345678900012", -3m, -1234.5m, new DateTime(2027, 7, 1), new DateTime(2027, 7, 1, 17, 30, 12)]);
        book.Rows[2].ShouldBe([null, null, 0.1m, null, "é & <b>"]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData(" \t@SUM(A1)")]
    [InlineData("=cmd|'/C calc'!A0")]
    [InlineData("lignes\n-2+3+cmd")]
    public async Task No_text_is_a_formula_even_once_it_is_edited_and_none_is_changed(string text)
    {
        var book = await WrittenAsync([[text, "innocent"]]);

        book.Formulas.ShouldBe(0);
        book.Rows[1].ShouldBe([text, "innocent"]);
        book.Quoted.ShouldBe([text]);
    }

    [Theory]
    [InlineData("\u0000\u0001\u001F\uFFFE\uFFFF")]
    [InlineData("_x0041_ _x005F_ _x00_")]
    [InlineData("  blancs \r\n\tet lignes ")]
    [InlineData("😀 Liévin")]
    [InlineData("]]><!-- &amp; &#0;")]
    public async Task A_text_comes_back_as_it_was(string text) => (await WrittenAsync([[text]])).Rows[1].ShouldBe([text]);

    [Property(MaxTest = 300)]
    public void Any_text_comes_back_but_for_halves_of_characters(string? text)
    {
        var book = WrittenAsync([[text, "fin"]]).GetAwaiter().GetResult();
        book.Rows[1].ShouldBe([string.IsNullOrEmpty(text) ? null : Whole(text), "fin"]);
        book.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_that_no_cell_holds_is_cut_visibly_and_never_inside_a_character()
    {
        var (fits, tooLong, within) = (new string('x', 32_767), new string('x', 32_768), new string('x', 32_765) + "😀 etc.");
        var row = (await WrittenAsync([[fits, tooLong, within]])).Rows[1];
        row.ShouldBe([fits, new string('x', 32_766) + "…", new string('x', 32_765) + "…"]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(7, 3)]
    public async Task What_does_not_fit_into_one_sheet_goes_on_in_the_next(int rows, int sheets)
    {
        using var target = new MemoryStream();
        await WorkbookWriter.WriteAsync(Table(1, Enumerable.Range(0, rows).Select(row => (TableCell[])[TableCell.Whole(row)])), target, rowsOfASheet: 3, TestContext.Current.CancellationToken);

        var book = ReadWorkbook.From(target.ToArray());

        book.Faults.ShouldBeEmpty();
        book.Sheets.Count.ShouldBe(sheets);
        book.Names.ShouldBe([.. Enumerable.Range(1, sheets).Select(sheet => sheet == 1 ? "liste" : $"liste {sheet}")]);
        book.Sheets.ShouldAllBe(sheet => (string)sheet[0][0]! == "c0");
        book.Sheets.SelectMany(sheet => sheet.Skip(1)).Select(row => row[0]).ShouldBe(Enumerable.Range(0, rows).Select(row => (object)(decimal)row));
    }

    [Fact]
    public async Task Rows_leave_while_the_next_are_read_and_what_waits_does_not_grow()
    {
        const int Rows = 60_000;
        using AsynchronousTarget target = new();
        List<long> sent = [];
        await WorkbookWriter.WriteAsync(Table(1, Watched()), target, cancellationToken: TestContext.Current.CancellationToken);

        // Every row is as long as the next and compresses as badly: what has left keeps in step with what was read.
        var perRow = (double)target.Sent / Rows;
        for (var sample = 1; sample < sent.Count; sample++) ((sample * 1_000 * perRow) - sent[sample]).ShouldBeLessThan(256 * 1024, $"after {sample * 1_000} rows");
        sent.Count.ShouldBe(Rows / 1_000);

        IEnumerable<TableCell[]> Watched()
        {
            Random random = new(1);
            var bytes = new byte[48];
            for (var row = 0; row < Rows; row++)
            {
                if (row % 1_000 == 0) sent.Add(target.Sent);
                random.NextBytes(bytes);
                yield return [Convert.ToBase64String(bytes)];
            }
        }
    }

    [Fact]
    public async Task A_list_that_breaks_off_leaves_no_workbook()
    {
        using var target = new MemoryStream();
        await Should.ThrowAsync<InvalidOperationException>(() => WorkbookWriter.WriteAsync(Table(1, Broken()), target, cancellationToken: TestContext.Current.CancellationToken));
        Should.Throw<Exception>(() => ReadWorkbook.From(target.ToArray()));

        static IEnumerable<TableCell[]> Broken()
        {
            yield return ["first"];
            throw new InvalidOperationException("The list was refused in the middle.");
        }
    }

    private static async Task<ReadWorkbook> WrittenAsync(params TableCell[][] rows)
    {
        using var target = new MemoryStream();
        await WorkbookWriter.WriteAsync(Table(rows.Max(row => row.Length), rows), target, cancellationToken: TestContext.Current.CancellationToken);
        return ReadWorkbook.From(target.ToArray());
    }

    private static ExportTable Table(int columns, IEnumerable<TableCell[]> rows) =>
        new("liste", [.. Enumerable.Range(0, columns).Select(column => $"c{column}")], rows.Select(row => (IReadOnlyList<TableCell>)row).ToAsyncEnumerable());

    private static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
