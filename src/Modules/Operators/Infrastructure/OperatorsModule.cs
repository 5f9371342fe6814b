using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;
using AmiPlatform.Operators.Infrastructure.Endpoints;
using AmiPlatform.Operators.Infrastructure.Persistence;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.Operators.Infrastructure;

/// <summary>The operators: organisations that answer calls, their members, commitments and history.</summary>
public sealed class OperatorsModule : IModule
{
    internal const string Schema = "operators";

    /// <inheritdoc/>
    public string Name => Schema;

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddModule<OperatorsDbContext, SqliteOperatorsDbContext, SqlServerOperatorsDbContext>(this, configuration).AddApiDocument(Name);

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapModule(Name).MapOperators();
}
