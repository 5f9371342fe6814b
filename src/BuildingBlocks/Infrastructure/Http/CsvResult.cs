using System.Globalization;
using System.Text;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Infrastructure.Exports;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Streams a table as CSV (RFC 4180, separated by semicolons) in which no cell is a formula.</summary>
internal sealed class CsvResult(ExportTable table) : IResult
{
    public const string ContentType = "text/csv";

    // Without it spreadsheets read UTF-8 as the letters of another alphabet.
    private const char ByteOrderMark = '\uFEFF';

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        // French spreadsheets take the comma for the decimal sign and open a file of semicolons in columns.
        Delimiter = ";",
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = $"{ContentType}; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{table.Name}.csv\"";
        await using var text = new StreamWriter(httpContext.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await text.WriteAsync(ByteOrderMark);
        await using var csv = new CsvWriter(text, Configuration, leaveOpen: true);
        await WriteAsync(csv, table.Header.Select(TableCell.Text));
        await foreach (var row in table.Rows.WithCancellation(httpContext.RequestAborted)) await WriteAsync(csv, row);
    }

    private static async Task WriteAsync(CsvWriter csv, IEnumerable<TableCell> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell.Kind == TableCellKind.Text ? PlainCell.Of(cell.ToString()) : cell.ToString());
        await csv.NextRecordAsync();
    }
}
