using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Seats;

/// <summary>Ends an offer of seats that nobody took in time and passes the seats on.</summary>
[ActName("events.end-seat-offer")]
internal sealed record EndSeatOffer(Guid MeetingId, Guid GuestId, DateTimeOffset Until) : IScheduledAct;

internal sealed class EndSeatOfferHandler(IMeetingRepository meetings, ISeatingRepository seatings, SeatDesk desk) : IScheduledActHandler<EndSeatOffer>
{
    public async Task HandleAsync(EndSeatOffer act, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(new MeetingId(act.MeetingId), cancellationToken) is not { State: MeetingState.Announced } meeting
            || await seatings.FindAsync(meeting.Id, cancellationToken) is not { } seating) return;
        seating.EndOffer(new GuestId(act.GuestId), act.Until, desk.TermsOf(meeting));
        await desk.PlanAsync(meeting, seating, cancellationToken);
    }
}
