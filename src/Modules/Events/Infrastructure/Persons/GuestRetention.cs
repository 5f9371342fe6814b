using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Events.Infrastructure.Persons;

/// <summary>A guest stays as somebody who came or did not, without name, address and link.</summary>
internal sealed class GuestRetention(IContextSource<EventsDbContext> source) : IRetentionRule
{
    public string Kind => "events.guests";

    public int Days(RetentionOptions settings) => settings.GuestDays;

    public async Task<int> CountAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        return await Kept(context, before).CountAsync(cancellationToken);
    }

    public async Task<int> EndAsync(WriteSession session, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        return await Kept(context, before).OrderBy(row => row.Id).Take(most).ExecuteUpdateAsync(
            row => row.SetProperty(guest => guest.Email, (string?)null).SetProperty(guest => guest.Name, Person.Erased).SetProperty(guest => guest.TokenHash, (string?)null), cancellationToken);
    }

    private static IQueryable<Guest> Kept(EventsDbContext context, DateTimeOffset before) => context.Guests.Where(row =>
        (row.Email != null || row.TokenHash != null || (row.Name != null && row.Name != Person.Erased)) && context.Meetings.Any(meeting => meeting.Id == row.MeetingId && meeting.EndsAt < before));
}
