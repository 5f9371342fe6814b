using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>Tells a guest that the meeting is put off, without a date yet.</summary>
/// <param name="Meeting">Subject of the meeting.</param>
/// <param name="StartsAt">When it was to begin.</param>
/// <param name="Organiser">Who invites.</param>
[MailTemplate("events.meeting-postponed")]
internal sealed record MeetingPostponedMail(string Meeting, DateTimeOffset StartsAt, string Organiser) : IMailContent;
