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
        if (context.ResultingVersion is { } version && !IsReadOtherwise(httpContext)) httpContext.Response.Headers.ETag = EntityTag.Of(version);
        if (context.Replayed) httpContext.Response.Headers["Idempotent-Replayed"] = "true";
        return inner.ExecuteAsync(httpContext);
    }

    // What is replaced without a precondition is read by another tag than the version of a row: a validator that no read gives would only mislead (RFC 9110, 9.3.4).
    private static bool IsReadOtherwise(HttpContext http) =>
        HttpMethods.IsPut(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<PreconditionMetadata>() is { Required: false, AskedByUseCase: false };
}
