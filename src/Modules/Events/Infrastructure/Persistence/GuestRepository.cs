using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Events.Application;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Events.Infrastructure.Persistence;

internal sealed class GuestRepository(EventsDbContext context, RequestContext request) : EfRepository<Guest, GuestId>(context, request), IGuestRepository
{
    public Task<Guest?> FindByTokenHashAsync(string tokenHash, CancellationToken cancellationToken) =>
        context.Guests.SingleOrDefaultAsync(guest => guest.TokenHash == tokenHash, cancellationToken);

    public Task<Guest?> FindByEmailAsync(MeetingId meetingId, string email, CancellationToken cancellationToken)
    {
        var address = email.ToLowerInvariant();
        return context.Guests.SingleOrDefaultAsync(guest => guest.MeetingId == meetingId && guest.Email == address, cancellationToken);
    }

    public async Task<IReadOnlyList<string>> AmongGuestsAsync(MeetingId meetingId, IReadOnlyList<string> emails, CancellationToken cancellationToken) =>
        await context.Guests.Where(guest => guest.MeetingId == meetingId && emails.Contains(guest.Email!)).Select(guest => guest.Email!).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Guest>> AddressedBehindAsync(MeetingId meetingId, GuestId? behind, int most, CancellationToken cancellationToken)
    {
        var guests = context.Guests.AsNoTracking().Where(guest => guest.MeetingId == meetingId && guest.Email != null);
        if (behind is { } last) guests = guests.Where(guest => guest.Id.CompareTo(last) > 0);
        return await guests.OrderBy(guest => guest.Id).Take(most).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<GuestId, string>> AddressesAsync(IReadOnlyList<GuestId> guests, CancellationToken cancellationToken) =>
        await context.Guests.AsNoTracking().Where(guest => guests.Contains(guest.Id) && guest.Email != null).ToDictionaryAsync(guest => guest.Id, guest => guest.Email!, cancellationToken);
}
