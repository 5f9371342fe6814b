using System.Text;
using AmiPlatform.BuildingBlocks.Application.Exports;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Streams a table as CSV.</summary>
internal sealed class CsvResult(CsvTable table) : IResult
{
    public const string ContentType = "text/csv";

    // Without it spreadsheets read UTF-8 as the letters of another alphabet.
    private const char ByteOrderMark = '\uFEFF';

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = $"{ContentType}; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{table.Name}.csv\"";
        await using var writer = new StreamWriter(httpContext.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await writer.WriteAsync(ByteOrderMark + CsvText.Row(table.Header));
        await foreach (var row in table.Rows.WithCancellation(httpContext.RequestAborted)) await writer.WriteAsync(CsvText.Row(row));
    }
}
