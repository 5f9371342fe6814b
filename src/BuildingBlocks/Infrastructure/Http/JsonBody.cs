using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>A JSON body that can be read again: to tell what was given where it could not be bound, and to compare repeated requests.</summary>
internal static class JsonBody
{
    private const int InMemory = 64 * 1024;

    public static void Keep(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } limit) http.Request.EnableBuffering(InMemory, limit);
        else http.Request.EnableBuffering(InMemory);
    }

    /// <summary>Reads what was kept.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The JSON, or nothing where it was not kept or is none.</returns>
    public static async Task<JsonDocument?> ReadAgainAsync(HttpRequest request)
    {
        if (!request.Body.CanSeek) return null;
        request.Body.Position = 0;
        try
        {
            return await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
