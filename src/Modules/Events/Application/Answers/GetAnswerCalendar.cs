using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Calendars;
using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;

namespace AmiPlatform.Events.Application.Answers;

/// <summary>Reads the invitation as an entry for the guest's own calendar: a request, the same with a raised sequence after each change, a cancellation at the end.</summary>
/// <param name="Token">The secret of the link.</param>
[Anonymous]
internal sealed record GetAnswerCalendar(string Token) : IQuery<CalendarDocument>;

internal sealed class GetAnswerCalendarHandler(IGuestsQueries guests, IAuthority authority, IPublicLinks links) : IQueryHandler<GetAnswerCalendar, CalendarDocument>
{
    public async Task<Result<CalendarDocument>> Handle(GetAnswerCalendar query, CancellationToken cancellationToken)
    {
        if (await guests.FindInvitedAsync(PersonalToken.HashOf(query.Token), cancellationToken) is not { } invited) return GuestErrors.LinkUnknown;
        var attendee = new CalendarPerson(invited.Guest.Email!, invited.Guest.Name) { Reply = await ReplyAsync(invited.Guest, cancellationToken) };
        var entry = MeetingCalendar.Entry(invited.Meeting, authority, links) with { Attendee = attendee };
        return new CalendarDocument(MethodOf(invited.Meeting, entry), [entry]);
    }

    // Who wishes to come and has no seat yet may come.
    private async Task<CalendarReply> ReplyAsync(Guest guest, CancellationToken cancellationToken) => guest.Latest?.Answer switch
    {
        null => CalendarReply.None,
        Answer.Declined => CalendarReply.Declined,
        Answer.Attending when await guests.StandingAsync(guest, cancellationToken) == Standing.Seated => CalendarReply.Accepted,
        _ => CalendarReply.Tentative,
    };

    // A request names its organiser (RFC 5546); without an address to name, it can only be published.
    private static CalendarMethod MethodOf(Meeting meeting, CalendarEvent entry) => meeting.State == MeetingState.Cancelled
        ? CalendarMethod.Cancel
        : entry.Organiser is null ? CalendarMethod.Publish : CalendarMethod.Request;
}
