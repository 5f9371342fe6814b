using System.Security.Cryptography;
using System.Text;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Reads the headers that surround a request, before its body is bound.</summary>
internal sealed class RequestContextMiddleware(RequestDelegate next, ProblemWriter problems)
{
    private const string IdempotencyKey = "Idempotency-Key";
    private const int LongestKey = 255;

    public async Task InvokeAsync(HttpContext http, RequestContext context)
    {
        context.Address = http.Connection.RemoteIpAddress;
        var endpoint = http.GetEndpoint() as RouteEndpoint;
        if (ReadPrecondition(http.Request, endpoint, context) is { } refusal || (refusal = ReadKey(http.Request, endpoint, context)) is not null)
        {
            await problems.WriteAsync(http, [refusal]);
            return;
        }

        if (http.Request.HasJsonContentType())
        {
            if (!JsonBody.TakeUtf8(http.Request))
            {
                await problems.WriteAsync(http, StatusCodes.Status415UnsupportedMediaType);
                return;
            }

            JsonBody.Keep(http);
        }

        if (context.IdempotencyKey is not null) context.Fingerprint = await FingerprintAsync(http);
        await next(http);
    }

    private static Error? ReadPrecondition(HttpRequest request, RouteEndpoint? endpoint, RequestContext context)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return null;
        if (EntityTag.IsAny(request.Headers.IfMatch)) return null;
        if (request.Headers.IfMatch.Count > 0)
        {
            context.ExpectedVersion = EntityTag.Version(request.Headers.IfMatch);
            return context.ExpectedVersion is null ? Error.Malformed("http.if-match-not-valid", ("given", request.Headers.IfMatch.ToString())) : null;
        }

        context.VersionMissing = true;
        return endpoint is not null && ProblemResponses.NeedsPrecondition(endpoint.Metadata, endpoint.RoutePattern.Parameters.Count > 0)
            ? new Error(ErrorKind.PreconditionRequired, "http.precondition-required")
            : null;
    }

    private static Error? ReadKey(HttpRequest request, RouteEndpoint? endpoint, RequestContext context)
    {
        if (!HttpMethods.IsPost(request.Method)) return null;
        var keys = request.Headers[IdempotencyKey];
        if (keys.Count == 0)
            return endpoint?.Metadata.GetMetadata<IdempotencyKeyMetadata>() is not { Required: true } ? null : Error.Malformed("http.idempotency-key-required");
        if (keys is not [{ Length: >= 1 and <= LongestKey } key] || key.Any(character => character is < '!' or > '~'))
            return Error.Malformed("http.idempotency-key-not-valid");
        context.IdempotencyKey = key;
        return null;
    }

    private static async Task<string> FingerprintAsync(HttpContext http)
    {
        var request = http.Request;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.PathBase}{request.Path}{request.QueryString}\n"));
        // What an upload brings is added when it has been received.
        if (http.GetEndpoint()?.Metadata.GetMetadata<UploadMetadata>() is not null) return Convert.ToHexStringLower(hash.GetHashAndReset());
        if (!request.Body.CanSeek) JsonBody.Keep(http);
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, http.RequestAborted)) > 0) hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
