using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>The answer of a read.</summary>
public static class ReadResult
{
    /// <summary>Answers 200 with the value; one that is <see cref="IVersioned"/> carries an <c>ETag</c>, and 304 answers who has it already.</summary>
    /// <typeparam name="TResponse">The response.</typeparam>
    /// <param name="value">What was read.</param>
    /// <returns>The answer.</returns>
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
