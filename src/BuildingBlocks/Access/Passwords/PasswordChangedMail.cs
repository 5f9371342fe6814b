using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.BuildingBlocks.Access.Passwords;

/// <summary>Tells the owner of an account that its password was replaced, in case it was somebody else.</summary>
/// <param name="Name">Name of the account.</param>
/// <param name="At">When.</param>
/// <param name="Authority">Who runs the platform.</param>
[MailTemplate("access.password-changed")]
internal sealed record PasswordChangedMail(string Name, DateTimeOffset At, string Authority) : IMailContent;
