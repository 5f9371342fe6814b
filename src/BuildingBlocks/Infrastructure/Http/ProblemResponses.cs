using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Hardening;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

internal static class ProblemResponses
{
    public const string ContentType = "application/problem+json";

    private static readonly int[] Always = [StatusCodes.Status400BadRequest, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable];

    private static readonly int[] OfSignedIn = [StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden];

    private static readonly int[] OfChanges = [StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity];

    public static bool NeedsPrecondition(IEnumerable<object> metadata, bool patternHasParameters) =>
        patternHasParameters && metadata.OfType<PreconditionMetadata>().LastOrDefault() is { Required: true };

    public static void Declare(RouteEndpointBuilder endpoint, Type request, bool command)
    {
        var hasParameters = endpoint.RoutePattern.Parameters.Count > 0;
        List<int> statuses = [.. Always];
        if (!request.IsDefined(typeof(AnonymousAttribute), inherit: false)) statuses.AddRange(OfSignedIn);
        if (hasParameters) statuses.Add(StatusCodes.Status404NotFound);
        if (command) statuses.AddRange(OfChanges);
        if (command && hasParameters) statuses.Add(StatusCodes.Status412PreconditionFailed);
        if (NeedsPrecondition(endpoint.Metadata, hasParameters)) statuses.Add(StatusCodes.Status428PreconditionRequired);
        if (request.GetProperty("Body") is not null || endpoint.Metadata.OfType<IAcceptsMetadata>().Any())
        {
            LimitBody(endpoint);
            if (endpoint.Metadata.OfType<IAcceptsMetadata>().Any(IsFile) && !endpoint.Metadata.OfType<RateLimitMetadata>().Any()) endpoint.Metadata.Add(new RateLimitMetadata(RateLimit.Upload));
            statuses.AddRange([StatusCodes.Status408RequestTimeout, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType]);
        }

        foreach (var status in statuses.Order()) endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Problem), [ContentType]));
    }

    private static bool IsFile(IAcceptsMetadata accepts) => !accepts.ContentTypes.Any(type => type.EndsWith("json", StringComparison.Ordinal));

    private static void LimitBody(RouteEndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<IRequestSizeLimitMetadata>().Any()) endpoint.Metadata.Add(new BodyLimit(ServerLimits.LargestBody));
    }

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
