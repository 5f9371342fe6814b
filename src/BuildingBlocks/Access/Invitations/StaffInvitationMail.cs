using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.BuildingBlocks.Access.Invitations;

/// <summary>Brings the code with which an invited member of the staff opens the account.</summary>
/// <param name="Name">Name of the account to be.</param>
/// <param name="Code">The code.</param>
/// <param name="Until">Until when it serves.</param>
/// <param name="Authority">Who runs the platform.</param>
[MailTemplate("access.staff-invitation")]
internal sealed record StaffInvitationMail(string Name, string Code, DateTimeOffset Until, string Authority) : IMailContent;
