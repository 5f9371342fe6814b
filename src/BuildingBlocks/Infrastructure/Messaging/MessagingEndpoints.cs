using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging.Dead;
using AmiPlatform.BuildingBlocks.Infrastructure.Scheduling.Dead;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>What an administrator decides about messages and acts that failed for good.</summary>
internal static class MessagingEndpoints
{
    public static void MapMessaging(this IEndpointRouteBuilder endpoints)
    {
        var platform = endpoints.MapModule("platform");
        platform.MapList<BrowseDeadMessages, DeadMessage>("dead-messages");
        platform.MapPost<RedriveDeadMessage>("dead-messages/{eventId:guid}/{consumer}/redrive").WithoutPrecondition();
        platform.MapPost<DiscardDeadMessage>("dead-messages/{eventId:guid}/{consumer}/discard").WithoutPrecondition();
        platform.MapList<BrowseDeadActs, DeadAct>("dead-acts");
        platform.MapPost<RedriveDeadAct>("dead-acts/{module}/{key}/redrive").WithoutPrecondition();
        platform.MapPost<DiscardDeadAct>("dead-acts/{module}/{key}/discard").WithoutPrecondition();
    }
}
