using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>Tells a guest that the meeting does not take place.</summary>
/// <param name="Meeting">Subject of the meeting.</param>
/// <param name="StartsAt">When it was to begin.</param>
/// <param name="Reason">Why it does not.</param>
/// <param name="Organiser">Who invited.</param>
[MailTemplate("events.meeting-cancelled")]
internal sealed record MeetingCancelledMail(string Meeting, DateTimeOffset StartsAt, string Reason, string Organiser) : IMailContent;
