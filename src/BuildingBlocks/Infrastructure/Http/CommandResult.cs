using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>The answer of a change, with the version that it left behind as <c>ETag</c>.</summary>
/// <param name="inner">The answer.</param>
public sealed class CommandResult(IResult inner) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var context = httpContext.RequestServices.GetRequiredService<RequestContext>();
        if (context.ResultingVersion is { } version) httpContext.Response.Headers.ETag = EntityTag.Of(version);
        if (context.Replayed) httpContext.Response.Headers["Idempotent-Replayed"] = "true";
        return inner.ExecuteAsync(httpContext);
    }
}
