using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>The root of a module's endpoints.</summary>
public static class ModuleRoutes
{
    /// <summary>Opens <c>/api/{name}</c>, described in the OpenAPI document of that name.</summary>
    /// <param name="endpoints">The host's routes.</param>
    /// <param name="name">Name of the module.</param>
    /// <returns>The group, on which the module maps its use cases.</returns>
    public static RouteGroupBuilder MapModule(this IEndpointRouteBuilder endpoints, string name)
    {
        var group = endpoints.MapGroup($"/api/{name}").WithGroupName(name).WithTags(name);
        group.AddEndpointFilter<EventWaitFilter>();
        group.AddEndpointFilterFactory(WordFilter.Create);
        return group;
    }
}
