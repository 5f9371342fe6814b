using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

internal sealed class CommandResult(IResult inner) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var context = httpContext.RequestServices.GetRequiredService<RequestContext>();
        if (context.ResultingVersion is { } version) httpContext.Response.Headers.ETag = EntityTag.Of(version);
        if (context.Replayed) httpContext.Response.Headers["Idempotent-Replayed"] = "true";
        return inner.ExecuteAsync(httpContext);
    }
}
