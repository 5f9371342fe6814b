using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Events.Application.Answers;
using AmiPlatform.Events.Application.Guests;
using AmiPlatform.Events.Application.Seats;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Events.Infrastructure.Endpoints;

internal static class GuestEndpoints
{
    public static void MapGuests(this IEndpointRouteBuilder events)
    {
        events.MapPost<InviteGuests, InvitationsResponse>("meetings/{meetingId:guid}/invitations").WithoutPrecondition();
        events.MapPost<RecordWalkIn, GuestSummary>("meetings/{meetingId:guid}/walk-ins").WithoutPrecondition();
        events.MapPut<ChangeCapacity>("meetings/{meetingId:guid}/capacity");
        events.MapList<GetSeating, SeatingResponse, SeatPlace>("meetings/{meetingId:guid}/seating", SeatPlace.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        events.MapList<BrowseGuests, GuestSummary>("meetings/{meetingId:guid}/guests", GuestSummary.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        events.MapGet<GetGuest, GuestResponse>("meetings/{meetingId:guid}/guests/{guestId:guid}");
        events.MapPut<RecordAnswer, GuestSummary>("meetings/{meetingId:guid}/guests/{guestId:guid}/answer");
        events.MapPost<RenewLink, InvitationResponse>("meetings/{meetingId:guid}/guests/{guestId:guid}/renew-link");
        events.MapPost<RevokeLink>("meetings/{meetingId:guid}/guests/{guestId:guid}/revoke-link");
        events.MapGet<GetAnswer, AnswerResponse>("answers/{token}");
        events.MapCalendar<GetAnswerCalendar>("answers/{token}/calendar.ics");
        events.MapPut<AnswerByLink, AnswerResponse>("answers/{token}").WithoutPrecondition();
    }
}
