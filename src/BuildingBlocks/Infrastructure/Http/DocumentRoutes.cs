using AmiPlatform.BuildingBlocks.Application.Documents;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Maps what is printed.</summary>
public static class DocumentRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps a query that answers a printed document, at the address that ends in <c>.pdf</c> or <c>.html</c>.</summary>
    /// <typeparam name="TQuery">The query; its parameter <c>string Format</c> is the ending.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group, without the ending.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapDocument<TQuery>(this IEndpointRouteBuilder routes, string pattern)
        where TQuery : class, IQuery<PrintedDocument> =>
        routes.MapLate(
                $"{pattern}.{{format:regex(^(pdf|html)$)}}",
                Reading,
                ([AsParameters] TQuery query, HttpContext http) => Dispatch.QueryAsync(http, query, document => new DocumentResult(document, http.GetRouteValue("format") is "pdf" ? DocumentFormat.Pdf : DocumentFormat.Html)))
            .Describe<TQuery>()
            .Produces(StatusCodes.Status200OK, contentType: DocumentResult.Pdf, additionalContentTypes: DocumentResult.Page);
}
