using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Net.Http.Headers;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Hardening;

/// <summary>A browser sends the session cookie whoever made it ask: a change by cookie must come from a page of this platform or of a configured origin.</summary>
internal sealed class CookieRequests(RequestDelegate next, ProblemWriter problems, HostOptions host, CorsOptions cors)
{
    private const string FetchSite = "Sec-Fetch-Site";
    private readonly HashSet<string> origins = [host.PublicUrl.GetLeftPart(UriPartial.Authority), .. cors.Origins];

    public Task InvokeAsync(HttpContext http) =>
        IsChangeByCookie(http) && !ComesFromHere(http.Request)
            ? problems.WriteAsync(http, [new Error(ErrorKind.Forbidden, "http.origin-not-allowed")])
            : next(http);

    private static bool IsChangeByCookie(HttpContext http) =>
        !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)
        && http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Ticket?.AuthenticationScheme == IdentityConstants.ApplicationScheme
        && http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;

    private bool ComesFromHere(HttpRequest request)
    {
        if (request.Headers[FetchSite] == "same-origin") return true;
        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origins.Contains(origin) || origin == $"{request.Scheme}://{request.Host}";
    }
}
