using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Maps lists that can be exported as seen.</summary>
public static class ExportRoutes
{
    /// <summary>Maps a query that answers a page of a list and, to who accepts CSV or XLSX instead, the whole list as a table.</summary>
    /// <typeparam name="TQuery">The query of a page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <typeparam name="TExport">The query of the table, with the same filters.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <param name="export">Makes the query of the table.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapList<TQuery, TItem, TExport>(this IEndpointRouteBuilder routes, string pattern, Func<TQuery, TExport> export)
        where TQuery : class, IQuery<Page<TItem>>
        where TExport : class, IQuery<ExportTable> =>
        routes.MapList<TQuery, TItem>(pattern).AddEndpointFilter(new ExportFilter<TQuery, TExport>(export))
            .Produces<Page<TItem>>(StatusCodes.Status200OK, TablePreference.Json, CsvResult.ContentType, WorkbookResult.ContentType);

    /// <summary>Maps a query that answers a page of a list and, to who accepts CSV or XLSX instead, the whole list as a table, page after page.</summary>
    /// <typeparam name="TQuery">The query of a page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <param name="table">The columns.</param>
    /// <param name="turn">The same query for the page of <see cref="PageRequest.Maximum"/> items that begins at a cursor.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapList<TQuery, TItem>(
        this IEndpointRouteBuilder routes, string pattern, ListTable<TItem> table, Func<TQuery, string?, TQuery> turn)
        where TQuery : class, IQuery<Page<TItem>> =>
        routes.MapList<TQuery, TItem>(pattern).AddEndpointFilter(new TableFilter<TQuery, Page<TItem>, TItem>(table, turn))
            .Produces<Page<TItem>>(StatusCodes.Status200OK, TablePreference.Json, CsvResult.ContentType, WorkbookResult.ContentType);

    /// <summary>Maps a query that answers a page of a list beside what else it says and, to who accepts CSV or XLSX instead, the whole list as a table, page after page.</summary>
    /// <typeparam name="TQuery">The query of a page.</typeparam>
    /// <typeparam name="TPage">What it answers.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <param name="table">The columns.</param>
    /// <param name="turn">The same query for the page of <see cref="PageRequest.Maximum"/> items that begins at a cursor.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapList<TQuery, TPage, TItem>(
        this IEndpointRouteBuilder routes, string pattern, ListTable<TItem> table, Func<TQuery, string?, TQuery> turn)
        where TQuery : class, IQuery<TPage>
        where TPage : class, IPaged<TItem> =>
        routes.MapGet<TQuery, TPage>(pattern).AddEndpointFilter(new ListFilter<TQuery>()).AddEndpointFilter(new TableFilter<TQuery, TPage, TItem>(table, turn))
            .Produces<TPage>(StatusCodes.Status200OK, TablePreference.Json, CsvResult.ContentType, WorkbookResult.ContentType);
}
