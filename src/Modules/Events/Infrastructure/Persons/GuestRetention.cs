using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Events.Infrastructure.Persons;

/// <summary>A guest stays as somebody who came or did not, without name, address and link.</summary>
internal sealed class GuestRetention(IContextSource<EventsDbContext> source) : RetentionRule<EventsDbContext, Guest>(source)
{
    public override string Kind => "events.guests";

    public override int Days(RetentionOptions settings) => settings.GuestDays;

    protected override IQueryable<Guest> Due(EventsDbContext context, DateTimeOffset before) => context.Guests.Where(row =>
        (row.Email != null || row.TokenHash != null || (row.Name != null && row.Name != Person.Erased)) && context.Meetings.Any(meeting => meeting.Id == row.MeetingId && meeting.EndsAt < before))
        .OrderBy(row => row.Id);

    protected override Task<int> EndAsync(IQueryable<Guest> rows, CancellationToken cancellationToken) => rows.ExecuteUpdateAsync(
        row => row.SetProperty(guest => guest.Email, (string?)null).SetProperty(guest => guest.Name, Person.Erased).SetProperty(guest => guest.TokenHash, (string?)null), cancellationToken);
}
