using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>The one place where an exception, or a status that nobody wrote a body for, becomes problem details.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next, ProblemWriter problems, ILogger<ProblemMiddleware> logger)
{
    private const int ClientClosedRequest = 499;

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null, ContentLength: null })
                await problems.WriteAsync(http, http.Response.StatusCode);
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            await AnswerAsync(http, exception);
        }
    }

    private async Task AnswerAsync(HttpContext http, Exception exception)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        http.Response.Clear();
        if (http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = ClientClosedRequest;
            return;
        }

        if (exception is BadHttpRequestException bad)
        {
            await AnswerAsync(http, bad);
            return;
        }

        if (BrokenInfrastructure.ErrorFor(exception) is { } error)
        {
            logger.LogWarning(exception, "{Method} {Route} answers {Code}.", http.Request.Method, route, error.Code);
            await problems.WriteAsync(http, [error]);
            return;
        }

        logger.LogError(exception, "{Method} {Route} failed.", http.Request.Method, route);
        await problems.WriteAsync(http, StatusCodes.Status500InternalServerError);
    }

    private async Task AnswerAsync(HttpContext http, BadHttpRequestException bad)
    {
        try
        {
            using var body = bad.InnerException is JsonException ? await JsonBody.ReadAgainAsync(http.Request) : null;
            if (BindingErrors.From(bad, http, body?.RootElement) is not { } errors) await problems.WriteAsync(http, bad.StatusCode);
            else if (bad.InnerException is JsonException) await problems.WriteAsync(http, Error.Malformed("http.body-not-readable"), errors);
            else await problems.WriteAsync(http, errors);
        }
        catch (BadHttpRequestException rest) when (!http.Response.HasStarted)
        {
            await problems.WriteAsync(http, rest.StatusCode);
        }
    }
}
