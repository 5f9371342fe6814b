using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Events.Application;
using AmiPlatform.Events.Application.Answers;
using AmiPlatform.Events.Application.Guests;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Events.Infrastructure.Persistence;

internal sealed class GuestsQueries(EventsDbContext context, TimeProvider clock) : IGuestsQueries
{
    public async Task<GuestResponse?> FindAsync(Guid meetingId, Guid guestId, CancellationToken cancellationToken)
    {
        var (meetingKey, id) = (new MeetingId(meetingId), new GuestId(guestId));
        var found = await context.Guests.AsNoTracking().Where(guest => guest.Id == id && guest.MeetingId == meetingKey)
            .Join(context.Meetings, guest => guest.MeetingId, meeting => meeting.Id, (guest, meeting) => new { Guest = guest, meeting.State, meeting.StartsAt }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : GuestResponse.Of(found.Guest, found.State, found.StartsAt, clock.GetUtcNow());
    }

    public async Task<Page<GuestSummary>> BrowseAsync(Guid meetingId, bool? count, int limit, Guid? behind, CancellationToken cancellationToken)
    {
        var meeting = new MeetingId(meetingId);
        var guests = context.Guests.AsNoTracking().Where(guest => guest.MeetingId == meeting);
        var total = await guests.TotalAsync(count, cancellationToken);
        if (behind is { } last)
        {
            var lastId = new GuestId(last);
            guests = guests.Where(guest => guest.Id.CompareTo(lastId) > 0);
        }

        var found = await guests.OrderBy(guest => guest.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var seating = found.Count == 0 ? null : await SeatingOf(meeting, cancellationToken);
        GuestSummary[] items = [.. found.Take(limit).Select(guest => GuestSummary.Of(guest, seating))];
        return found.Count <= limit ? new Page<GuestSummary>(items, Total: total) : new Page<GuestSummary>(items, Cursor.Encode(items[^1].Id.ToString()), total);
    }

    public async Task<IReadOnlyList<ExpectedGuest>> ExpectedAsync(Guid meetingId, CancellationToken cancellationToken)
    {
        var meeting = new MeetingId(meetingId);
        if (await SeatingOf(meeting, cancellationToken) is not { } seating) return [];
        var parties = seating.Places.Where(place => place.Standing == Standing.Seated).ToDictionary(place => place.GuestId, place => place.Party);
        List<ExpectedGuest> expected = new(parties.Count);
        var guests = context.Guests.AsNoTracking().Where(guest => guest.MeetingId == meeting).Select(guest => new { guest.Id, guest.Name, guest.Email });
        await foreach (var guest in guests.AsAsyncEnumerable().WithCancellation(cancellationToken))
            if (parties.TryGetValue(guest.Id, out var party)) expected.Add(new ExpectedGuest(guest.Name ?? guest.Email ?? string.Empty, party - 1));
        return expected;
    }

    public Task<Seating?> FindSeatingAsync(Guid meetingId, CancellationToken cancellationToken) => SeatingOf(new MeetingId(meetingId), cancellationToken);

    public async Task<AnswerResponse?> FindAnswerAsync(string tokenHash, CancellationToken cancellationToken) =>
        await FindInvitedAsync(tokenHash, cancellationToken) is { } found
            ? AnswerResponse.Of(found.Meeting, found.Guest, await SeatingOf(found.Meeting.Id, cancellationToken))
            : null;

    public async Task<(Meeting Meeting, Guest Guest)?> FindInvitedAsync(string tokenHash, CancellationToken cancellationToken) =>
        await context.Guests.AsNoTracking().SingleOrDefaultAsync(guest => guest.TokenHash == tokenHash, cancellationToken) is { } guest
            ? (await context.Meetings.AsNoTracking().SingleAsync(meeting => meeting.Id == guest.MeetingId, cancellationToken), guest)
            : null;

    public async Task<Standing?> StandingAsync(Guest guest, CancellationToken cancellationToken) =>
        (await SeatingOf(guest.MeetingId, cancellationToken))?.Of(guest.Id)?.Standing;

    private Task<Seating?> SeatingOf(MeetingId meeting, CancellationToken cancellationToken) =>
        context.Seatings.AsNoTracking().SingleOrDefaultAsync(seating => seating.Id == meeting, cancellationToken);
}
