using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Answers a list to who wants CSV more than JSON by a query of its own, which reads the whole list in one go.</summary>
/// <typeparam name="TQuery">The query of a page.</typeparam>
/// <typeparam name="TExport">The query of the table.</typeparam>
/// <param name="export">Makes the query of the table.</param>
internal sealed class ExportFilter<TQuery, TExport>(Func<TQuery, TExport> export) : IEndpointFilter
    where TExport : IQuery<CsvTable>
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => TablePreference.IsTable(context.HttpContext)
        ? await Dispatch.QueryAsync(context.HttpContext, export(context.Arguments.OfType<TQuery>().Single()), table => new CsvResult(table))
        : await next(context);
}
