using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Infrastructure.Exports;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Streams a table as a workbook (XLSX), in which numbers, amounts, days and instants are such and no text is a formula.</summary>
internal sealed class WorkbookResult(ExportTable table) : IResult
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{table.Name}.xlsx\"";
        return WorkbookWriter.WriteAsync(table, httpContext.Response.Body, cancellationToken: httpContext.RequestAborted);
    }
}
