using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

internal static class ReadResult
{
    public static IResult Of<TResponse>(TResponse value) =>
        value is IVersioned versioned ? new Versioned<TResponse>(value, versioned.Version) : TypedResults.Ok(value);

    private sealed class Versioned<TResponse>(TResponse value, long version) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var tag = EntityTag.Of(version);
            httpContext.Response.Headers.ETag = tag;
            if (!EntityTag.IsAmong(httpContext.Request.Headers.IfNoneMatch, tag)) return TypedResults.Ok(value).ExecuteAsync(httpContext);
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
    }
}
