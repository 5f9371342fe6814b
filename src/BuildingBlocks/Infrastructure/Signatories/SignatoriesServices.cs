using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Signatories;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Signatories;

/// <summary>Who may sign for the authority, and when.</summary>
internal static class SignatoriesServices
{
    public static void AddSignatories(this IServiceCollection services)
    {
        services.AddScoped<SignatoryRepository>();
        services.AddScoped<ISignatories, SignatoriesInForce>();
        services.AddSingleton<IPermissionSource, SignatoryPermissionSource>();
        services.AddJsonContext(SignatoriesJsonContext.Default);
    }

    public static void MapSignatories(this IEndpointRouteBuilder endpoints)
    {
        var platform = endpoints.MapModule("platform");
        platform.MapList<BrowseSignatories, SignatorySummary>("signatories");
        platform.MapCreate<EmpowerSignatory, EmpoweredSignatory>("signatories", signatory => $"/api/platform/signatories/{signatory.Id}");
        platform.MapGet<GetSignatory, SignatoryResponse>("signatories/{signatoryId:guid}");
        platform.MapPost<EndSignatory>("signatories/{signatoryId:guid}/end");
    }
}
