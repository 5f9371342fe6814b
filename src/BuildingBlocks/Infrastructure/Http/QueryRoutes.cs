using AmiPlatform.BuildingBlocks.Application.Calendars;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Maps queries, one line each: binding, dispatch, outcome to HTTP, description.</summary>
public static class QueryRoutes
{
    // The server leaves the body of an answer to HEAD out by itself (RFC 9110, section 9.3.2).
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps a query that answers one resource with its <c>ETag</c>, or 304.</summary>
    /// <typeparam name="TQuery">The query; its parameters are route and query values.</typeparam>
    /// <typeparam name="TResponse">The response.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapGet<TQuery, TResponse>(this IEndpointRouteBuilder routes, string pattern)
        where TQuery : class, IQuery<TResponse>
    {
        var endpoint = routes.MapLate(pattern, Reading, ([AsParameters] TQuery query, HttpContext http) => Dispatch.QueryAsync(http, query, ReadResult.Of))
            .Describe<TQuery>().Produces<TResponse>();
        return ReadResult.IsSingle(typeof(TResponse)) ? endpoint.Produces(StatusCodes.Status304NotModified) : endpoint;
    }

    /// <summary>Maps a query whose answer is rendered by the endpoint, such as a calendar or a PDF.</summary>
    /// <typeparam name="TQuery">The query.</typeparam>
    /// <typeparam name="TResponse">What the query answers.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <param name="contentType">Media type of the answer.</param>
    /// <param name="render">Makes the answer of a success.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapGet<TQuery, TResponse>(
        this IEndpointRouteBuilder routes, string pattern, string contentType, Func<TResponse, IResult> render)
        where TQuery : class, IQuery<TResponse> =>
        routes.MapLate(pattern, Reading, ([AsParameters] TQuery query, HttpContext http) => Dispatch.QueryAsync(http, query, render))
            .Describe<TQuery>().Produces(StatusCodes.Status200OK, contentType: contentType);

    /// <summary>Maps a query that answers a calendar, written as iCalendar text.</summary>
    /// <typeparam name="TQuery">The query; its parameters are route and query values.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group; it ends in <c>.ics</c>.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapCalendar<TQuery>(this IEndpointRouteBuilder routes, string pattern)
        where TQuery : class, IQuery<CalendarDocument> =>
        routes.MapGet<TQuery, CalendarDocument>(pattern, CalendarResult.MediaType, document => new CalendarResult(document)).Produces(StatusCodes.Status304NotModified);

    /// <summary>Maps a query that answers a page of a list, in an order that its <see cref="SortedByAttribute"/> offers.</summary>
    /// <typeparam name="TQuery">The query; <c>bool? Count, int? Limit, string? Cursor</c>, its filters, and <c>string? Sort</c> where it offers several orders, are query values.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapList<TQuery, TItem>(this IEndpointRouteBuilder routes, string pattern)
        where TQuery : class, IQuery<Page<TItem>> =>
        routes.MapGet<TQuery, Page<TItem>>(pattern).AddEndpointFilter(new ListFilter<TQuery>());

    /// <summary>Maps a query that needs a body, such as a check or a verification: a POST that changes nothing.</summary>
    /// <typeparam name="TQuery">The query; the JSON body is its parameter <c>Body</c>.</typeparam>
    /// <typeparam name="TResponse">The response.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapPostQuery<TQuery, TResponse>(this IEndpointRouteBuilder routes, string pattern)
        where TQuery : class, IQuery<TResponse> =>
        routes.MapLate(pattern, [HttpMethods.Post], ([AsParameters] TQuery query, HttpContext http) => Dispatch.QueryAsync(http, query, value => TypedResults.Ok(value)))
            .Describe<TQuery>().WithoutPrecondition().Produces<TResponse>();
}
