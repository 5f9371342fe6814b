using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Modules;

/// <summary>Owner of the administrator's use cases on platform rows; the host does not list it.</summary>
internal sealed class PlatformModule : IModule
{
    public string Name => Persistence.PlatformTables.Schema;

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}
