using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Application.Guests;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;

namespace AmiPlatform.Events.Application.Seats;

/// <summary>What every way of answering has in common: the meeting still takes answers, the seats are given, the answer is kept, offers that this made end in time.</summary>
internal sealed class SeatDesk(ISeatingRepository seatings, IGuestRepository guests, ISchedule schedule, IMail mail, SeatOfferSetting setting, TimeProvider clock)
{
    public OfferTerms TermsOf(Meeting meeting) => new(clock.GetUtcNow(), meeting.StartsAt, setting.Longest);

    public async Task<Result<Seating>> TakeAsync(Meeting meeting, Guest guest, GivenAnswer answer, CancellationToken cancellationToken)
    {
        var open = meeting.CanAnswer(answer.Channel, answer.At);
        if (!open.IsSuccess) return Result<Seating>.Refused(open.Errors);
        var seating = await seatings.FindAsync(meeting.Id, cancellationToken) ?? throw new InvalidOperationException($"Meeting {meeting.Id.Value} is announced and has no seats.");
        // Sent again, because the first time brought no answer: nothing new was said, nothing changes.
        if (guest.HasGiven(answer) && seating.Keeps(guest.Id, answer, TermsOf(meeting))) return seating;
        seating.EndPassedOffers(TermsOf(meeting));
        var taken = seating.Take(guest.Id, answer, TermsOf(meeting));
        if (!taken.IsSuccess) return Result<Seating>.Refused(meeting.Refused(MeetingAction.Answer, taken.Errors, answer.At).Errors);
        guest.Give(answer);
        await PlanAsync(meeting, seating, cancellationToken);
        return seating;
    }

    /// <summary>Tells by mail of the offers that were made, and plans their end.</summary>
    public async Task PlanAsync(Meeting meeting, Seating seating, CancellationToken cancellationToken)
    {
        if (seating.OffersMade.Count == 0) return;
        var addresses = await guests.AddressesAsync([.. seating.OffersMade.Select(offer => offer.GuestId)], cancellationToken);
        foreach (var offer in seating.OffersMade)
        {
            var until = offer.OfferedUntil!.Value;
            schedule.At($"end-seat-offer:{seating.Id.Value}:{offer.GuestId.Value}", until, new EndSeatOffer(seating.Id.Value, offer.GuestId.Value, until));
            if (!addresses.TryGetValue(offer.GuestId, out var address)) continue;
            mail.Queue(
                address,
                $"events.seat-offer:{seating.Id.Value}:{until.UtcTicks}",
                new SeatOfferMail(meeting.Subject.Fr, meeting.StartsAt, offer.Party, until, meeting.Organiser),
                GuestLanguage.Usual);
        }
    }
}
