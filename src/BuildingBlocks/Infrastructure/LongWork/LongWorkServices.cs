using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>What accepts, does, shows and cancels long work.</summary>
internal static class LongWorkServices
{
    public static void AddLongWork(this IServiceCollection services, IReadOnlyList<Assembly> assemblies)
    {
        services.AddSingleton(new WorkRegistry(assemblies));
        services.AddSingleton<OperationSignal>();
        services.AddSingleton<OperationChanges>();
        services.AddSingleton<OperationFollowers>();
        services.AddSingleton<RunningOperations>();
        services.AddSingleton<Operations>();
        services.AddSingleton<OperationRunner>();
        services.AddHostedService<OperationService>();
        services.AddScoped<ILongWork, AcceptedWork>();
        services.AddSingleton<IPermissionSource, OperationPermissionSource>();
        services.AddJsonContext(OperationJsonContext.Default);
    }

    public static void MapLongWork(this IEndpointRouteBuilder endpoints)
    {
        var platform = endpoints.MapModule("platform");
        platform.MapList<BrowseOperations, OperationSummary>("operations");
        platform.MapGet<GetOperation, OperationResponse>("operations/{operationId:guid}");
        platform.MapGet<FollowOperation, FollowedOperation>("operations/{operationId:guid}/events", OperationStream.MediaType, followed => new OperationStream(followed))
            .Produces(StatusCodes.Status204NoContent);
        platform.MapPost<CancelOperation>("operations/{operationId:guid}/cancel").WithoutPrecondition();
    }
}
