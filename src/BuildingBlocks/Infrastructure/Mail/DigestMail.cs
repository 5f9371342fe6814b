using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>What stands before the mails of a day.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Authority">Who sends them.</param>
[MailTemplate("platform.digest", Kind = MailKind.Mailing)]
internal sealed record DigestMail(int Count, string Authority) : IMailContent;
