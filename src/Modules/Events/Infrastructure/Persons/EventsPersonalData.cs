using System.Runtime.CompilerServices;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Events.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Events.Infrastructure.Persons;

/// <summary>The person as a guest of meetings, found by address, and the answers of others that the person recorded.</summary>
internal sealed class EventsPersonalData(IContextSource<EventsDbContext> source) : IPersonalData
{
    public string Module => "events";

    public async IAsyncEnumerable<PersonalRecord> RecordsAsync(Person person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        // Inner collections are not searched by the database: every guest is looked at, one at a time.
        await foreach (var guest in context.Guests.AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var isGuest = guest.Email == person.FoldedEmail;
            if (isGuest) yield return new PersonalRecord("guest", ("guestId", guest.Id.Value), ("meetingId", guest.MeetingId.Value), ("email", guest.Email), ("name", guest.Name), ("addedAt", guest.AddedAt));
            foreach (var answer in guest.Answers.Where(answer => isGuest || answer.RecordedBy == person.Id))
            {
                yield return new PersonalRecord(
                    isGuest ? "answer" : "answer-recorded", ("meetingId", guest.MeetingId.Value), ("answer", answer.Answer), ("companions", answer.Companions), ("channel", answer.Channel), ("at", answer.At));
            }
        }
    }
}
