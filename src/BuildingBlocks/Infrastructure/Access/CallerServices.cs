using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Access;

/// <summary>Registers who asks, and what each role may do.</summary>
public static class CallerServices
{
    /// <summary>Registers the caller and the surroundings of each request, and the permissions that the modules declare.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCaller(this IServiceCollection services)
    {
        services.TryAddSingleton<PermissionRegistry>();
        services.TryAddScoped<RequestSurroundings>();
        services.TryAddScoped<RequestContext>(scope => scope.GetRequiredService<RequestSurroundings>().Context);
        services.TryAddScoped<CurrentCaller>(scope => scope.GetRequiredService<RequestSurroundings>().Caller);
        services.TryAddScoped<ICaller>(provider => provider.GetRequiredService<CurrentCaller>());
        return services;
    }

    /// <summary>Makes the authenticated principal the caller of the request, if it is still signed in; belongs behind authentication.</summary>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseCaller(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated is true && context.RequestServices.GetService<IPrincipalCheck>() is { } check
            && !await check.HoldsAsync(context.User, context.RequestAborted)) context.User = new ClaimsPrincipal(new ClaimsIdentity());
        context.RequestServices.GetRequiredService<CurrentCaller>().Use(context.User);
        await next(context);
    });
}
