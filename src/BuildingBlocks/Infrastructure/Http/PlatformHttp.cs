using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Hardening;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.LongWork;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Observability;
using AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;
using AmiPlatform.BuildingBlocks.Infrastructure.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Signatories;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Everything between Kestrel and the use cases.</summary>
public static class PlatformHttp
{
    private const int DaysOfHttpsOnly = 365;

    /// <summary>Adds settings, messages, problem details, JSON, OpenAPI, health, logs and traces.</summary>
    /// <param name="builder">The host.</param>
    /// <returns>The host.</returns>
    public static WebApplicationBuilder AddPlatformHttp(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        builder.AddObservability();
        services.AddPlatformOptions();
        services.AddServerLimits().AddTrustedProxies().AddCrossOrigin().AddRateLimits();
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(DaysOfHttpsOnly));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(MessageCatalog.Load(PlatformAssemblies.All));
        services.AddSingleton(provider => new Messages(provider.GetRequiredService<MessageCatalog>(), provider.GetRequiredService<IAuthority>().Zone));
        services.AddSingleton<IWording, CallersWording>();
        services.AddSingleton<ProblemWriter>();
        services.AddSingleton<EventWaiters>();
        services.AddCaller();
        services.ConfigureHttpJsonOptions(options => PlatformJson.Configure(options.SerializerOptions)).AddJsonContext(MessagingJsonContext.Default);
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddRequestLocalization(ConfigureLanguages);
        services.AddAuthentication();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddApiDocument("platform");
        return builder;
    }

    /// <summary>Sets the order in which a request passes: proxies, headers, problems, language, routing, origins, identity, limits, preconditions.</summary>
    /// <param name="app">The host.</param>
    /// <returns>The host.</returns>
    public static WebApplication UsePlatformHttp(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseCors();
        app.Use(AnswerWhatRoutingRefused);
        app.UseAuthentication();
        app.UseCaller();
        app.UseRateLimiter();
        app.UseMiddleware<CookieRequests>();
        app.UseAuthorization();
        app.UseMiddleware<RequestContextMiddleware>();
        return app;
    }

    /// <summary>Maps what belongs to no module: health, OpenAPI documents, the reference, the kinds of problem.</summary>
    /// <param name="app">The host.</param>
    /// <returns>The host.</returns>
    public static WebApplication MapPlatformEndpoints(this WebApplication app)
    {
        app.MapHealth();
        app.MapApiDocuments();
        app.MapProblemKinds();
        app.MapMessaging();
        app.MapAudit();
        app.MapMail();
        app.MapPersons();
        app.MapSignatories();
        app.MapLongWork();
        return app;
    }

    // Else the fallback policy would answer 401 to an unknown path, method or content type.
    private static Task AnswerWhatRoutingRefused(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is { } endpoint) return endpoint is RouteEndpoint ? next(http) : endpoint.RequestDelegate!(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static void ConfigureLanguages(RequestLocalizationOptions options)
    {
        string[] languages = [.. MessageCatalog.Languages];
        options.SetDefaultCulture(languages[0]).AddSupportedCultures(languages).AddSupportedUICultures(languages);
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders = [new AcceptedLanguages()];
    }
}
