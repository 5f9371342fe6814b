using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;
using AmiPlatform.Events.Application.Seats;
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
        services.AddScoped<SeatDesk>().AddSingleton(provider => new SeatOfferSetting(TimeSpan.FromHours(provider.GetRequiredService<MeetingsOptions>().SeatOfferHours)))
            .AddModule<EventsDbContext, SqliteEventsDbContext, SqlServerEventsDbContext>(this, configuration).AddApiDocument(Name);

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => Map(endpoints.MapModule(Name));

    private static void Map(RouteGroupBuilder events)
    {
        events.MapMeetings();
        events.MapGuests();
    }
}
