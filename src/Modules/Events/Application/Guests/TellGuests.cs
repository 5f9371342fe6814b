using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>Tells some of the guests by mail that their meeting changed, and plans to tell the next; a later change makes it superfluous.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Sequence">Which change.</param>
/// <param name="Behind">The guest who was told last.</param>
[ActName("events.tell-guests")]
internal sealed record TellGuests(Guid MeetingId, int Sequence, Guid? Behind = null) : IScheduledAct
{
    /// <summary>How many are told at once.</summary>
    public const int Batch = 200;

    /// <summary>Plans to tell the guests of a meeting of its last change.</summary>
    public static void Plan(Meeting meeting, ISchedule schedule, DateTimeOffset now) => new TellGuests(meeting.Id.Value, meeting.Sequence).Plan(schedule, now);

    public void Plan(ISchedule schedule, DateTimeOffset now) => schedule.At($"tell-guests:{MeetingId}:{Sequence}:{Behind}", now, this);
}

internal sealed class TellGuestsHandler(IMeetingRepository meetings, IGuestRepository guests, IMail mail, ISchedule schedule, TimeProvider clock) : IScheduledActHandler<TellGuests>
{
    public async Task HandleAsync(TellGuests act, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(new MeetingId(act.MeetingId), cancellationToken) is not { } meeting || meeting.Sequence != act.Sequence || News(meeting) is not { } news) return;
        var told = await guests.AddressedBehindAsync(meeting.Id, act.Behind is { } behind ? new GuestId(behind) : null, TellGuests.Batch, cancellationToken);
        foreach (var guest in told.Where(guest => guest.Latest?.Answer != Answer.Declined)) mail.Queue(guest.Email!, $"events.meeting-changed:{act.MeetingId}:{act.Sequence}", news, GuestLanguage.Usual);
        if (told.Count == TellGuests.Batch) (act with { Behind = told[^1].Id.Value }).Plan(schedule, clock.GetUtcNow());
    }

    private static IMailContent? News(Meeting meeting) => meeting.State switch
    {
        MeetingState.Announced => new MeetingMovedMail(meeting.Subject.Fr, meeting.StartsAt, meeting.Place.ToLine(), meeting.Organiser),
        MeetingState.Postponed => new MeetingPostponedMail(meeting.Subject.Fr, meeting.StartsAt, meeting.Organiser),
        MeetingState.Cancelled => new MeetingCancelledMail(meeting.Subject.Fr, meeting.StartsAt, meeting.CancellationReason!, meeting.Organiser),
        _ => null,
    };
}
