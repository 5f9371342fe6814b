using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;

/// <summary>The OpenAPI documents of the platform.</summary>
public static class ApiDocuments
{
    /// <summary>Adds the document of a module, served at <c>/openapi/{name}.json</c>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">Name of the module, as given to <c>MapModule</c>.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddApiDocument(this IServiceCollection services, string name) =>
        services.AddOpenApi(name, options => options.ShouldInclude = description => description.GroupName == name);
}
