using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Modules;

/// <summary>What the host knows of a module.</summary>
public interface IModule
{
    /// <summary>Lower-case name: its routes, schema and document.</summary>
    string Name { get; }

    /// <summary>Registers the module's services.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configuration">Settings of the host.</param>
    void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Maps the module's endpoints.</summary>
    /// <param name="endpoints">Routes of the host.</param>
    void MapEndpoints(IEndpointRouteBuilder endpoints);
}
