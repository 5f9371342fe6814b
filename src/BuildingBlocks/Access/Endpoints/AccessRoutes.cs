using AmiPlatform.BuildingBlocks.Access.Providers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Hardening;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.BuildingBlocks.Access.Endpoints;

/// <summary>Maps use cases of Access, which are neither commands of a module nor queries.</summary>
internal static class AccessRoutes
{
    public static RouteHandlerBuilder MapAccess<TRequest, TResponse>(this IEndpointRouteBuilder routes, string method, string pattern, int success = StatusCodes.Status200OK)
        where TRequest : class, IAccessRequest<TResponse> =>
        routes.MapLate(pattern, [method], async ([AsParameters] TRequest request, HttpContext http, IDispatcher dispatcher) =>
            {
                var outcome = await dispatcher.SendAsync(request, http.RequestAborted);
                if (!outcome.IsSuccess) return new ProblemResult(outcome.Errors);
                return HttpMethods.IsGet(method) ? ReadResult.Of(outcome.Value) : new CommandResult(TypedResults.Json(outcome.Value, statusCode: success));
            })
            .Counted<TRequest>().Describe<TRequest>().Produces<TResponse>(success);

    public static RouteHandlerBuilder MapAccess<TRequest>(this IEndpointRouteBuilder routes, string method, string pattern, int success = StatusCodes.Status204NoContent)
        where TRequest : class, IAccessRequest =>
        routes.MapLate(pattern, [method], async ([AsParameters] TRequest request, HttpContext http, IDispatcher dispatcher) =>
            {
                var outcome = await dispatcher.SendAsync(request, http.RequestAborted);
                return outcome.IsSuccess ? new CommandResult(TypedResults.StatusCode(success)) : (IResult)new ProblemResult(outcome.Errors);
            })
            .Counted<TRequest>().Describe<TRequest>().Produces(success);

    /// <summary>Maps an address to which a browser is sent, and which sends it on; no operation that a program calls.</summary>
    public static RouteHandlerBuilder MapBrowserWay<TRequest>(this IEndpointRouteBuilder routes, string pattern)
        where TRequest : class, IAccessRequest<BrowserRedirect> =>
        routes.MapLate(pattern, [HttpMethods.Get], async ([AsParameters] TRequest request, HttpContext http, IDispatcher dispatcher) =>
            {
                var outcome = await dispatcher.SendAsync(request, http.RequestAborted);
                return outcome.IsSuccess ? TypedResults.Redirect(outcome.Value.To.AbsoluteUri) : (IResult)new RefusalPage(outcome.Errors);
            })
            .AllowAnonymous().ExcludeFromDescription();

    // Whoever is not signed in and asks something here tries to become someone.
    private static RouteHandlerBuilder Counted<TRequest>(this RouteHandlerBuilder endpoint) =>
        typeof(TRequest).IsDefined(typeof(AnonymousAttribute), inherit: false) ? endpoint.LimitedAs(RateLimit.SignIn) : endpoint;
}
