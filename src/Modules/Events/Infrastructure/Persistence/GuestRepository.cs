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

    public async Task<IReadOnlyList<string>> AmongGuestsAsync(MeetingId meetingId, IReadOnlyList<string> emails, CancellationToken cancellationToken) =>
        await context.Guests.Where(guest => guest.MeetingId == meetingId && emails.Contains(guest.Email!)).Select(guest => guest.Email!).ToListAsync(cancellationToken);
}
