using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Calls.Application.Calls;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Calls.Infrastructure.Endpoints;

internal static class CallEndpoints
{
    public static void MapCalls(this IEndpointRouteBuilder calls)
    {
        calls.MapList<BrowseCalls, CallSummary>("", CallSummary.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        calls.MapCreate<DraftCall, DraftedCall>("", call => $"/api/calls/{call.Id}");
        calls.MapGet<GetCall, CallResponse>("{callId:guid}");
        calls.MapCalendar<GetCallCalendar>("{callId:guid}/calendar.ics");
        calls.MapPut<UpdateDraft>("{callId:guid}");
        calls.MapPost<PublishCall>("{callId:guid}/publish");
        calls.MapPost<ExtendDeadline>("{callId:guid}/extend-deadline");
        calls.MapPut<RecordResolution>("{callId:guid}/resolution");
        calls.MapPost<ArchiveCall>("{callId:guid}/archive");
        calls.MapPost<CancelCall>("{callId:guid}/cancel");
    }
}
