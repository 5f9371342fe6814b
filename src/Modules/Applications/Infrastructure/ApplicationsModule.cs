using AmiPlatform.Applications.Infrastructure.Endpoints;
using AmiPlatform.Applications.Infrastructure.Persistence;
using AmiPlatform.Applications.Infrastructure.Signing;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.Applications.Infrastructure;

/// <summary>The application files: drafted, checked against the rules of their call, submitted once, receipted.</summary>
public sealed class ApplicationsModule : IModule
{
    internal const string Schema = "applications";

    /// <inheritdoc/>
    public string Name => Schema;

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule<ApplicationsDbContext, SqliteApplicationsDbContext, SqlServerApplicationsDbContext>(this, configuration).AddApiDocument(Name);
        services.AddKeyedScoped<IChangeRecorder, DossierHistoryRecorder>(Name);
        services.AddSingleton<ReceiptKeyRing>().AddHostedService<ReceiptKeyAtStart>().AddHostedService<ListsAtStart>();
    }

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var applications = endpoints.MapModule(Name);
        applications.MapDossiers();
        applications.MapDocuments();
        applications.MapTransitions();
        applications.MapReceipts();
        endpoints.MapSigningKeys(Name);
        endpoints.MapVerificationPage();
    }
}
