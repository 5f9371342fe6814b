using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;
using AmiPlatform.Territories.Infrastructure.Endpoints;
using AmiPlatform.Territories.Infrastructure.Persistence;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.Territories.Infrastructure;

/// <summary>The territory: communes, priority districts by generation, city contracts, and the figures they give.</summary>
public sealed class TerritoriesModule : IModule
{
    internal const string Schema = "territories";

    /// <inheritdoc/>
    public string Name => Schema;

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddModule<TerritoriesDbContext, SqliteTerritoriesDbContext, SqlServerTerritoriesDbContext>(this, configuration).AddApiDocument(Name);

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var territories = endpoints.MapModule(Name);
        territories.MapReads();
        territories.MapImports();
        territories.MapGenerations();
        territories.MapContracts();
    }
}
