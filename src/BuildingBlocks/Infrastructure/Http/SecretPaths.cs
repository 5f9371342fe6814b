using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Paths that hold a secret, such as the token of a personal link, are written as their pattern wherever they might be kept.</summary>
internal static class SecretPaths
{
    private static readonly string[] Secrets = ["token", "jws"];

    /// <summary>The pattern of the request's route, if that route has a secret.</summary>
    public static string? Pattern(HttpContext http) =>
        http.GetEndpoint() is RouteEndpoint { RoutePattern: var pattern } && pattern.Parameters.Any(parameter => Secrets.Contains(parameter.Name)) ? pattern.RawText : null;

    /// <summary>The path of the request, as an address, without secrets.</summary>
    public static string Hidden(HttpContext http)
    {
        if (Pattern(http) is null) return http.Request.Path.ToUriComponent();
        var segments = http.Request.Path.Value!.Split('/');
        foreach (var name in Secrets)
            if (http.GetRouteValue(name) is string secret) segments = [.. segments.Select(segment => segment == secret ? "hidden" : segment)];
        return new PathString(string.Join('/', segments)).ToUriComponent();
    }
}
