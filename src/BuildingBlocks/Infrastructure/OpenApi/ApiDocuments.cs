using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scalar.AspNetCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;

/// <summary>The OpenAPI documents of the platform.</summary>
public static class ApiDocuments
{
    /// <summary>Adds the document of a module, served at <c>/openapi/{name}.json</c>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">Name of the module, as given to <c>MapModule</c>.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddApiDocument(this IServiceCollection services, string name)
    {
        services.TryAddSingleton(_ => XmlDocs.Load(AppContext.BaseDirectory));
        services.TryAddSingleton(_ => Examples.Load(PlatformAssemblies.All));
        return services.AddSingleton(new ApiDocument(name)).AddOpenApi(name, options =>
        {
            options.ShouldInclude = description => description.GroupName == name && description.HttpMethod != HttpMethods.Head;
            options.AddDocumentTransformer<DocumentTransformer>();
            options.AddOperationTransformer<OperationTransformer>();
            options.AddSchemaTransformer<SchemaTransformer>();
        });
    }

    /// <summary>Names of the documents that the host serves.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The names, in order.</returns>
    public static IReadOnlyList<string> NamesOf(IServiceProvider services) =>
        [.. services.GetServices<ApiDocument>().Select(document => document.Name).Order(StringComparer.Ordinal)];

    internal static void MapApiDocuments(this IEndpointRouteBuilder routes)
    {
        var names = NamesOf(routes.ServiceProvider);
        routes.MapOpenApi($"/openapi/{{documentName:regex(^({string.Join('|', names)})$)}}.json").AllowAnonymous();
        routes.MapScalarApiReference("/reference", (options, http) => options
            .AddDocuments(names)
            .WithOpenApiRoutePattern("/openapi/{documentName}.json")
            .WithNonce(ReferencePolicy.Set(http))
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()).AddEndpointFilter((asked, next) => asked.HttpContext.GetRouteValue("documentName") is string name && !names.Contains(name)
                ? ValueTask.FromResult<object?>(new ProblemResult([Error.NotFound("http.not-found")]))
                : next(asked)).AllowAnonymous();
    }

    internal sealed record ApiDocument(string Name);
}
