using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Answers a list to who wants a table more than JSON: page after page, each read when the one before is written.</summary>
/// <typeparam name="TQuery">The query of a page.</typeparam>
/// <typeparam name="TPage">What it answers.</typeparam>
/// <typeparam name="TItem">An item.</typeparam>
/// <param name="table">The columns.</param>
/// <param name="turn">The same query for the page that begins at a cursor.</param>
internal sealed class TableFilter<TQuery, TPage, TItem>(ListTable<TItem> table, Func<TQuery, string?, TQuery> turn) : IEndpointFilter
    where TQuery : IQuery<TPage>
    where TPage : IPaged<TItem>
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (TablePreference.Of(http) is not { } form) return await next(context);
        var query = context.Arguments.OfType<TQuery>().Single();
        // What the query refuses is told before the first line leaves.
        return await Dispatch.QueryAsync(http, turn(query, null), first => form.Answer(Whole(http, query, first)));
    }

    private ExportTable Whole(HttpContext http, TQuery query, TPage first)
    {
        var wording = http.RequestServices.GetRequiredService<IWording>();
        return new ExportTable(table.Name, [.. table.TitleKeys.Select(key => wording.Say(new Phrase(key)))], RowsAsync(http, wording, query, first));
    }

    private async IAsyncEnumerable<IReadOnlyList<TableCell>> RowsAsync(HttpContext http, IWording wording, TQuery query, TPage page)
    {
        var zone = http.RequestServices.GetRequiredService<IAuthority>().Zone;
        var dispatcher = http.RequestServices.GetRequiredService<IDispatcher>();
        while (true)
        {
            foreach (var item in page.Shown) yield return table.Row(item, wording, zone);
            if (page.NextCursor is not { } cursor) yield break;
            var next = await dispatcher.SendAsync(turn(query, cursor), http.RequestAborted);
            // A table that ends early would pass for the whole list: the connection breaks instead.
            page = next.IsSuccess ? next.Value : throw new InvalidOperationException($"The list was refused in the middle: {next.Errors[0].Code}.");
        }
    }
}
