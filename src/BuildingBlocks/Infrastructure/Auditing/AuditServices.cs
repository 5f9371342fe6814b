using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>The audit trail: written with each command, sealed behind it, read and verified.</summary>
internal static class AuditServices
{
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddScoped<AuditTrail>();
        services.AddSingleton<IAuditSealer, AuditSealer>();
        services.AddHostedService<AuditSealerService>();
        services.AddSingleton<IAuditVerifier, AuditVerifier>();
        services.AddSingleton<IPermissionSource, AuditPermissionSource>();
        services.AddJsonContext(AuditJsonContext.Default);
    }

    public static void MapAudit(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapModule("platform").MapList<BrowseAudit, AuditRecord, ExportAudit>("audit", list => new ExportAudit(list));
}
