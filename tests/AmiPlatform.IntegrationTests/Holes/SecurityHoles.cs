using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Application.Pipeline;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Access;
using AmiPlatform.IntegrationTests.Http;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using FrameworkCorsOptions = Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions;

namespace AmiPlatform.IntegrationTests.Holes;

/// <summary>Every hole that is planted, by what it is.</summary>
internal static class SecurityHoles
{
    public static readonly IReadOnlyDictionary<string, Hole> All = new Dictionary<string, Hole>
    {
        ["a permission that is not asked for"] = new(
            services => services.Replace(Behavior(services, typeof(PermissionBehavior<,>)), typeof(CarelessPermission<,>)), platform => SecurityChecks.MatrixAsync(platform, "browseUsers", "getDossier"))
        { SharesHost = false },
        ["files that whoever is signed in reads"] = new(
            services => services.Decorate<ISigningAccess, EverybodysFiles>(), platform => SecurityChecks.MatrixAsync(platform, "browseUsers", "getDossier"))
        { SharesHost = false },
        ["endpoints that are open unless they say otherwise"] = new(
            services => services.PostConfigure<AuthorizationOptions>(options => options.FallbackPolicy = null), platform => FallbackPolicy.FaultsAsync(platform.Services)),
        ["sign-ins that nobody counts"] = new(services => services.PostConfigure<RateLimiterOptions>(options => options.GlobalLimiter = null), SecurityChecks.LimitAsync)
        {
            SharesHost = false,
            Ground = services => services.Replace(ServiceDescriptor.Singleton(new RateLimitsOptions())).AddSingleton<IStartupFilter, CallerAddress>(),
        },
        ["wrong passwords that lock nothing"] = new(
            services => services.PostConfigure<IdentityOptions>(options => options.Lockout.MaxFailedAccessAttempts = int.MaxValue), SecurityChecks.LockoutAsync),
        ["an answer without a header that guards its reader"] = new(
            services => services.AddSingleton<IStartupFilter>(OnAnswer(answer => answer.Headers.Remove("Content-Security-Policy"))), SecurityChecks.HeadersAsync),
        ["a server that says what it is"] = new(
            services => services.AddSingleton<IStartupFilter>(OnAnswer(answer => answer.Headers.Server = "Kestrel")), SecurityChecks.HeadersAsync),
        ["pages of any site that may read with the reader's cookie"] = new(
            services => services.PostConfigure<FrameworkCorsOptions>(cors => cors.AddDefaultPolicy(policy => policy.SetIsOriginAllowed(_ => true).AllowAnyHeader().AllowAnyMethod().AllowCredentials())),
            SecurityChecks.ReadingElsewhereAsync),
        ["pages of any site that may change by the reader's cookie"] = new(
            services => services.AddSingleton<IStartupFilter>(new PlantedMiddleware((http, next) =>
            {
                http.Request.Headers["Sec-Fetch-Site"] = "same-origin";
                return next(http);
            })),
            SecurityChecks.ChangingElsewhereAsync),
        ["members of bodies that nobody knows and nobody refuses"] = new(
            services => services.ConfigureHttpJsonOptions(options => options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip),
            platform => SecurityChecks.MassAssignmentAsync(platform, "registerFunder"))
        { SharesHost = false },
        ["an answer with a secret"] = new(
            services => services.ConfigureHttpJsonOptions(options => ShowMore(options.SerializerOptions.TypeInfoResolverChain)),
            platform => SecurityChecks.AnswerAsync(platform, "/api/access/me")),
        ["a failure that shows its trace"] = new(services => services.AddSingleton<IStartupFilter>(new PlantedMiddleware(FailAsync)), platform => SecurityChecks.FuzzAsync(platform, "browseCalls")),
        ["refused permissions that nobody notes"] = new(services => services.Remove(Behavior(services, typeof(RefusalBehavior<,>))), NotedRefusals.FaultsAsync),
        ["entries of the audit that may be changed unseen"] = new(services => services.Decorate<IAuditVerifier, BlindVerifier>(), SecurityChecks.TrailAsync),
        ["a key that does what its scopes leave out"] = new(services => services.AddTransient<IClaimsTransformation, EveryScope>(), SecurityChecks.ScopesAsync),
        ["a session that serves after its end"] = new(services => services.Replace(ServiceDescriptor.Singleton<IPrincipalCheck, EverySession>()), SecurityChecks.SessionsAsync),
        ["a code for a forgotten password that serves twice"] = new(services => services.Replace(ServiceDescriptor.Scoped<IUserStore<Account>, SameStamp>()), SecurityChecks.ResetAsync),
    };

    // As they stand in an address.
    private static readonly string[] Quotes = ["%27", "%22", "%3C"];

    private static ServiceDescriptor Behavior(IServiceCollection services, Type behavior) =>
        services.Single(service => service.ServiceType == typeof(IPipelineBehavior<,>) && service.ImplementationType == behavior);

    // In its place: the order of the behaviours is the order of the services.
    private static void Replace(this IServiceCollection services, ServiceDescriptor planted, Type by) => services[services.IndexOf(planted)] = ServiceDescriptor.Scoped(planted.ServiceType, by);

    private static PlantedMiddleware OnAnswer(Action<HttpResponse> change) => new((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            change(http.Response);
            return Task.CompletedTask;
        });
        return next(http);
    });

    private static void ShowMore(IList<IJsonTypeInfoResolver> resolvers)
    {
        for (var index = 0; index < resolvers.Count; index++) resolvers[index] = resolvers[index].WithAddedModifier(ShowHash);
    }

    private static void ShowHash(JsonTypeInfo type)
    {
        if (type.Type.Name != "MeResponse") return;
        var hash = type.CreateJsonPropertyInfo(typeof(string), "passwordHash");
        hash.Get = _ => "AQAAAAIAAYagAAAAEA==";
        type.Properties.Add(hash);
    }

    private static async Task FailAsync(HttpContext http, RequestDelegate next)
    {
        if (!Quotes.Any(quote => http.Request.QueryString.ToString().Contains(quote, StringComparison.Ordinal)))
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await http.Response.WriteAsync(new InvalidOperationException("unrecognized token").ToString(), http.RequestAborted);
    }
}
