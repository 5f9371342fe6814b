using System.Text;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Infrastructure.Imports;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Territories;

public sealed class CsvTableReaderTests
{
    private static readonly string[] Columns = ["code", "name"];

    [Fact]
    public async Task Columns_are_found_by_name_whatever_their_order_and_what_stands_beside()
    {
        var lines = await ReadAsync("other;NAME;code\n1;Lens;62498\n2; Avion ;62065\n");

        lines.Select(line => (line.Number, line.Cells["code"], line.Cells["name"])).ShouldBe([(2, "62498", "Lens"), (3, "62065", "Avion")]);
    }

    [Fact]
    public async Task Line_ends_of_any_system_and_a_byte_order_mark_are_read()
    {
        var lines = await ReadAsync([0xEF, 0xBB, 0xBF, .. "code;name\r\n1;Éleu\r\n"u8]);

        lines.Single().Cells["name"].ShouldBe("Éleu");
    }

    [Fact]
    public async Task Blank_lines_count_and_are_passed_over()
    {
        var lines = await ReadAsync("\ncode;name\n\n;\n1;Lens\n\n");

        lines.Select(line => line.Number).ShouldBe([5]);
    }

    [Fact]
    public async Task A_cell_between_quotes_may_hold_a_separator_and_a_line_end_and_lines_are_still_counted()
    {
        var lines = await ReadAsync("code;name\n1;\"A;\nB\"\n2;C\n");

        lines.Select(line => (line.Number, line.Cells["name"])).ShouldBe([(2, "A;\nB"), (4, "C")]);
    }

    [Fact]
    public async Task A_short_line_reads_as_empty_cells() => (await ReadAsync("code;name\n1\n")).Single().Cells["name"].ShouldBeEmpty();

    [Fact]
    public async Task A_line_with_more_cells_than_the_heading_is_a_fault_of_that_line_only()
    {
        var lines = await ReadAsync("code;name\n1;A;B\n2;C\n");

        Fault(lines[0]).ShouldBe(("territories.import-cells-surplus", "/lines/2"));
        lines[1].Fault.ShouldBeNull();
    }

    [Theory]
    [InlineData("code;name\n1;A \"quoted\" word\n2;B\n", 2)]
    [InlineData("code;name\n1;A\n2;\"B\n3;C\n", 3)]
    public async Task A_quotation_mark_in_the_wrong_place_is_a_fault_of_its_line(string file, int line)
    {
        var faults = (await ReadAsync(file)).Where(read => read.Fault is not null).ToArray();

        Fault(faults.Single()).ShouldBe(("territories.import-line-malformed", $"/lines/{line}"));
    }

    [Fact]
    public async Task A_missing_and_a_doubled_column_are_faults_of_the_heading()
    {
        var lines = await ReadAsync("code;code\n1;2\n");

        lines.Select(Fault).ShouldBe([("territories.import-column-twice", "/lines/1/code"), ("territories.import-column-missing", "/lines/1/name")]);
    }

    [Theory]
    [InlineData("code;name\n1;Méricourt\n", 2)]
    [InlineData("code;name\n1;Lens\n\n2;Avion\n3;Méricourt\n4;Éleu\n", 5)]
    [InlineData("code;name\r\n1;\"A\r\nB\"\r\n2;\"C\r\né\"\r\n", 5)]
    [InlineData("code;name;note\n1;Lens;é\n", 2)]
    [InlineData("code;name;é\n1;Lens;x\n", 1)]
    public async Task A_file_in_another_encoding_is_told_so_at_the_first_line_that_shows_it(string file, int line)
    {
        var lines = await ReadAsync(Encoding.Latin1.GetBytes(file));

        Fault(lines[^1]).ShouldBe(("territories.import-not-utf8", $"/lines/{line}"));
    }

    [Fact]
    public async Task The_line_in_another_encoding_is_found_far_down_a_long_file()
    {
        var file = new StringBuilder("code;name\n").Insert(10, "1;Lens\n", 4_000).Append("2;Éleu\n").ToString();

        Fault((await ReadAsync(Encoding.Latin1.GetBytes(file)))[^1]).ShouldBe(("territories.import-not-utf8", "/lines/4002"));
    }

    [Fact]
    public async Task A_file_cut_in_the_middle_of_a_letter_is_not_utf8_on_its_last_line()
    {
        var lines = await ReadAsync([.. "code;name\n1;"u8, 0xC3]);

        Fault(lines.Single()).ShouldBe(("territories.import-not-utf8", "/lines/2"));
    }

    [Fact]
    public async Task Reading_stops_at_the_greatest_number_of_lines()
    {
        var file = new StringBuilder("code;name\n").Insert(10, "1;A\n", ImportLimits.Lines + 10).ToString();

        var lines = await ReadAsync(file);

        lines.Count.ShouldBe(ImportLimits.Lines + 1);
        Fault(lines[^1]).Code.ShouldBe("territories.import-too-many-lines");
    }

    [Fact]
    public async Task A_cell_without_end_is_not_held_whole()
    {
        var lines = await ReadAsync("code;name\n1;" + new string('x', 1_000_000) + "\n");

        Fault(lines.Single()).Code.ShouldBe("territories.import-line-malformed");
    }

    [Fact]
    public async Task An_empty_file_has_no_line() => (await ReadAsync(string.Empty)).ShouldBeEmpty();

    private static (string Code, string Target) Fault(TableLine line) => line.Fault is Error fault ? (fault.Code, fault.Target!) : default;

    private static Task<List<TableLine>> ReadAsync(string file) => ReadAsync(Encoding.UTF8.GetBytes(file));

    private static async Task<List<TableLine>> ReadAsync(byte[] file)
    {
        using var stream = new MemoryStream(file);
        List<TableLine> lines = [];
        await foreach (var line in new CsvTableReader().ReadAsync(stream, Columns, TestContext.Current.CancellationToken)) lines.Add(line);
        return lines;
    }
}
