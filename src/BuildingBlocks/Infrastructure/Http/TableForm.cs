using AmiPlatform.BuildingBlocks.Application.Exports;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>A form in which a list is had as a table.</summary>
/// <param name="MediaType">What a caller accepts who wants it.</param>
/// <param name="Answer">Writes a table in it.</param>
internal sealed record TableForm(MediaTypeHeaderValue MediaType, Func<ExportTable, IResult> Answer)
{
    /// <summary>All forms; of two that a caller wants equally, the first.</summary>
    public static IReadOnlyList<TableForm> All { get; } =
    [
        new(new MediaTypeHeaderValue(CsvResult.ContentType), table => new CsvResult(table)),
        new(new MediaTypeHeaderValue(WorkbookResult.ContentType), table => new WorkbookResult(table)),
    ];
}
