using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Answers a list as a table to who wants CSV more than JSON.</summary>
/// <typeparam name="TQuery">The query of a page.</typeparam>
/// <typeparam name="TExport">The query of the table.</typeparam>
/// <param name="export">Makes the query of the table.</param>
internal sealed class ExportFilter<TQuery, TExport>(Func<TQuery, TExport> export) : IEndpointFilter
    where TExport : IQuery<CsvTable>
{
    public const string Json = "application/json";

    private static readonly MediaTypeHeaderValue Page = new(Json), Table = new(CsvResult.ContentType);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return WantsTable(http) ? await Dispatch.QueryAsync(http, export(context.Arguments.OfType<TQuery>().Single()), table => new CsvResult(table)) : await next(context);
    }

    private static bool WantsTable(HttpContext http)
    {
        var best = http.Request.GetTypedHeaders().Accept.Where(range => range.Quality is not 0)
            .OrderByDescending(range => range, MediaTypeHeaderValueComparer.QualityComparer)
            .FirstOrDefault(range => Page.IsSubsetOf(range) || Table.IsSubsetOf(range));
        return best is not null && !Page.IsSubsetOf(best);
    }
}
