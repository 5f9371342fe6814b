using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>Tells the owner of an account, in case it was somebody else: the second factor was switched off.</summary>
/// <param name="Name">Name of the account.</param>
/// <param name="At">When.</param>
/// <param name="Authority">Who runs the platform.</param>
[MailTemplate("access.second-factor-off")]
internal sealed record SecondFactorOffMail(string Name, DateTimeOffset At, string Authority) : IMailContent;
