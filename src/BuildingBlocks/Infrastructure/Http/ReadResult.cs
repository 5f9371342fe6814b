using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>The answer of a read.</summary>
public static class ReadResult
{
    /// <summary>Answers 200 with the value; a single resource carries an <c>ETag</c> of what it says to this caller, and 304 answers who has it already.</summary>
    /// <typeparam name="TResponse">The response.</typeparam>
    /// <param name="value">What was read.</param>
    /// <returns>The answer.</returns>
    public static IResult Of<TResponse>(TResponse value) => IsSingle(typeof(TResponse)) ? new Tagged<TResponse>(value) : TypedResults.Ok(value);

    /// <summary>Whether a response is one resource, and not a page of a list.</summary>
    internal static bool IsSingle(Type response) => !response.IsGenericType || response.GetGenericTypeDefinition() != typeof(Page<>);

    private sealed class Tagged<TResponse>(TResponse value) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            var body = JsonSerializer.SerializeToUtf8Bytes(value, options.GetTypeInfo(typeof(TResponse)));
            var tag = EntityTag.Of((value as IVersioned)?.Version, body);
            var response = httpContext.Response;
            response.Headers.ETag = tag;
            if (EntityTag.IsAmong(httpContext.Request.Headers.IfNoneMatch, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = body.Length;
            return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
        }
    }
}
