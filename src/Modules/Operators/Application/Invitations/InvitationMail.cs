using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Invitations;

/// <summary>Brings the link of an invitation to act for an operator.</summary>
/// <param name="Operator">Legal name of the operator.</param>
/// <param name="Role">The role.</param>
/// <param name="Link">Where the invitation is read and accepted.</param>
/// <param name="Until">Until when the link works.</param>
/// <param name="Authority">Who runs the platform.</param>
[MailTemplate("operators.invitation")]
internal sealed record InvitationMail(string Operator, MemberRole Role, Uri Link, DateTimeOffset Until, string Authority) : IMailContent;
