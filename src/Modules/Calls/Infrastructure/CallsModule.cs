using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;
using AmiPlatform.Calls.Infrastructure.Endpoints;
using AmiPlatform.Calls.Infrastructure.Persistence;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.Calls.Infrastructure;

/// <summary>The calls of the authority, from their draft to their archive.</summary>
public sealed class CallsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "calls";

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddModule<CallsDbContext, SqliteCallsDbContext, SqlServerCallsDbContext>(this, configuration).AddApiDocument(Name)
            .AddSingleton<KnownVersions>().AddScoped<IFunderDirectory, FunderDirectory>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var calls = endpoints.MapModule(Name);
        calls.MapCalls();
        calls.MapFunders();
        calls.MapQuestions();
    }
}
