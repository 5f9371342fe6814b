using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persons;
using AmiPlatform.Events.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Events.Infrastructure.Persons;

/// <summary>A guest stays as somebody who came or did not, without name, address and link.</summary>
internal sealed class EventsErasure(IContextSource<EventsDbContext> source) : IPersonErasure
{
    public Task<IReadOnlyList<Error>> ReasonsToKeepAsync(WriteSession session, Person person, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Error>>([]);

    public async Task EraseAsync(WriteSession session, Person person, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        var email = person.FoldedEmail;
        await context.Guests.Where(row => row.Email == email).ExecuteUpdateAsync(
            row => row.SetProperty(guest => guest.Email, (string?)null).SetProperty(guest => guest.Name, Person.Erased).SetProperty(guest => guest.TokenHash, (string?)null), cancellationToken);
    }
}
