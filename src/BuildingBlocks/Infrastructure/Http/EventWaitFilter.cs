using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Holds an answer back for <c>Prefer: wait=N</c> (RFC 7240) until the consumers of what the command raised are done.</summary>
internal sealed class EventWaitFilter : IEndpointFilter
{
    private const int Longest = 30;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var http = context.HttpContext;
        if (answer is not CommandResult || Seconds(http.Request.Headers["Prefer"]) is not { } seconds) return answer;
        var request = http.RequestServices.GetRequiredService<RequestContext>();
        // What a repeated request raised is not known any more: it does not wait, and does not say that it did.
        if (request.Replayed) return answer;
        var events = request.RaisedEvents;
        if (events.Count == 0 || await WaitAsync(http, events, TimeSpan.FromSeconds(seconds)))
            http.Response.Headers["Preference-Applied"] = string.Create(CultureInfo.InvariantCulture, $"wait={seconds}");
        return answer;
    }

    public static int? Seconds(StringValues prefer)
    {
        foreach (var preference in prefer.SelectMany(value => (value ?? string.Empty).Split([',', ';'], StringSplitOptions.TrimEntries)))
        {
            if (preference.StartsWith("wait=", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(preference.AsSpan("wait=".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            {
                return Math.Min(seconds, Longest);
            }
        }

        return null;
    }

    private static async Task<bool> WaitAsync(HttpContext http, IReadOnlyList<Guid> events, TimeSpan timeout)
    {
        var waiters = http.RequestServices.GetRequiredService<EventWaiters>();
        if (http.RequestServices.GetService<IEventWait>() is not { } wait || !waiters.TryEnter()) return false;
        try
        {
            return await wait.WaitAsync(events, timeout, http.RequestAborted);
        }
        finally
        {
            waiters.Leave();
        }
    }
}
