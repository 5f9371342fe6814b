using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>Brings the personal link of a guest, the first one or another.</summary>
/// <param name="Meeting">Subject of the meeting.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="Place">Where it takes place, in one line.</param>
/// <param name="AccessNotes">How to come and to get in, if somebody wrote it.</param>
/// <param name="Link">Opens the answer without an account.</param>
/// <param name="Calendar">The meeting as a calendar file.</param>
/// <param name="Organiser">Who invites.</param>
[MailTemplate("events.invitation", Kind = MailKind.Mailing)]
internal sealed record InvitationMail(string Meeting, DateTimeOffset StartsAt, string Place, string? AccessNotes, Uri Link, Uri Calendar, string Organiser) : IMailContent;
