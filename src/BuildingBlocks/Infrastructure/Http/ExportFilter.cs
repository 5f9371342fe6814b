using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Answers a list to who wants a table more than JSON by a query of its own, which reads the whole list in one go.</summary>
/// <typeparam name="TQuery">The query of a page.</typeparam>
/// <typeparam name="TExport">The query of the table.</typeparam>
/// <param name="export">Makes the query of the table.</param>
internal sealed class ExportFilter<TQuery, TExport>(Func<TQuery, TExport> export) : IEndpointFilter
    where TExport : IQuery<ExportTable>
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        TablePreference.Of(context.HttpContext) is { } form
            ? await Dispatch.QueryAsync(context.HttpContext, export(context.Arguments.OfType<TQuery>().Single()), form.Answer)
            : await next(context);
}
