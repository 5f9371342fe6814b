using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>A JSON body that can be read again: to tell what was given where it could not be bound, and to compare repeated requests.</summary>
internal static class JsonBody
{
    private const int InMemory = 64 * 1024;

    /// <summary>Whether a JSON body claims no other encoding than UTF-8, the only one that systems exchange it in (RFC 8259, section 8.1); the claim is taken away, because the reader stumbles over a quoted one.</summary>
    public static bool TakeUtf8(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return false;
        if (!type.Charset.HasValue) return true;
        if (!HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return false;
        type.Charset = default;
        request.ContentType = type.ToString();
        return true;
    }

    public static void Keep(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } limit) http.Request.EnableBuffering(InMemory, limit);
        else http.Request.EnableBuffering(InMemory);
    }

    /// <summary>Reads what was kept.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="BadHttpRequestException">Binding stopped at the first fault, and what comes behind it is too long or does not come.</exception>
    /// <returns>The JSON, or nothing where it was not kept, is none or has texts that cannot be read.</returns>
    public static async Task<JsonDocument?> ReadAgainAsync(HttpRequest request)
    {
        if (!request.Body.CanSeek) return null;
        request.Body.Position = 0;
        try
        {
            var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            if (WholeJson.Is(document.RootElement)) return document;
            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
