using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>Tells a guest that the meeting takes place at another time.</summary>
/// <param name="Meeting">Subject of the meeting.</param>
/// <param name="StartsAt">When it begins now.</param>
/// <param name="Place">Where it takes place now, in one line.</param>
/// <param name="Organiser">Who invites.</param>
[MailTemplate("events.meeting-moved")]
internal sealed record MeetingMovedMail(string Meeting, DateTimeOffset StartsAt, string Place, string Organiser) : IMailContent;
