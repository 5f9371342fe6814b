using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>Tells the owner of an account, in case it was somebody else: an authenticator app was enrolled.</summary>
/// <param name="Name">Name of the account.</param>
/// <param name="At">When.</param>
/// <param name="Authority">Who runs the platform.</param>
[MailTemplate("access.second-factor-on")]
internal sealed record SecondFactorOnMail(string Name, DateTimeOffset At, string Authority) : IMailContent;
