using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;
using AmiPlatform.Events.Infrastructure.Endpoints;
using AmiPlatform.Events.Infrastructure.Persistence;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.Events.Infrastructure;

/// <summary>The meetings of the authority.</summary>
public sealed class EventsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "events";

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddModule<EventsDbContext, SqliteEventsDbContext, SqlServerEventsDbContext>(this, configuration).AddApiDocument(Name);

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapModule(Name).MapMeetings();
}
