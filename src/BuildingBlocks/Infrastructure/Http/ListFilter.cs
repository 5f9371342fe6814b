using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Refuses an order that a list does not offer, rather than ignoring what was asked.</summary>
/// <typeparam name="TQuery">The list's query: its orders are its <see cref="SortedByAttribute"/>.</typeparam>
internal sealed class ListFilter<TQuery> : IEndpointFilter
{
    private static readonly IReadOnlyList<string> Orders = typeof(TQuery).GetCustomAttribute<SortedByAttribute>()?.Orders ?? [];

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var asked = context.HttpContext.Request.Query;
        if (asked.TryGetValue("sort", out var sort) && !Orders.Contains(sort.ToString()))
            return Refused(Error.Malformed("paging.sort-not-offered", ("given", sort.ToString()), ("offered", Orders)).At("/sort"));
        return next(context);
    }

    private static ValueTask<object?> Refused(Error error) => ValueTask.FromResult<object?>(new ProblemResult([error]));
}
