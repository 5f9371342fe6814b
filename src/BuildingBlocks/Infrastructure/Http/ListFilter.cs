using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Refuses an order or a count that a list does not offer, rather than ignoring what was asked.</summary>
/// <typeparam name="TQuery">The list's query: its orders are its <see cref="SortedByAttribute"/>, it counts where it has a parameter <c>Count</c>.</typeparam>
internal sealed class ListFilter<TQuery> : IEndpointFilter
{
    private static readonly IReadOnlyList<string> Orders = typeof(TQuery).GetCustomAttribute<SortedByAttribute>()?.Orders ?? [];
    private static readonly bool Counts = typeof(TQuery).GetProperty("Count") is not null;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var asked = context.HttpContext.Request.Query;
        if (asked.TryGetValue("sort", out var sort) && !Orders.Contains(sort.ToString()))
            return Refused(Error.Malformed("paging.sort-not-offered", ("given", sort.ToString()), ("offered", Orders)).At("/sort"));
        if (!Counts && asked.TryGetValue("count", out var count) && !string.Equals(count, "false", StringComparison.OrdinalIgnoreCase))
            return Refused(Error.Malformed("paging.count-not-offered").At("/count"));
        return next(context);
    }

    private static ValueTask<object?> Refused(Error error) => ValueTask.FromResult<object?>(new ProblemResult([error]));
}
