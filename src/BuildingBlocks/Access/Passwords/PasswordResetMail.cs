using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.BuildingBlocks.Access.Passwords;

/// <summary>Brings the code with which a forgotten password is replaced.</summary>
/// <param name="Name">Name of the account.</param>
/// <param name="Code">The code.</param>
/// <param name="Until">Until when it serves.</param>
/// <param name="Authority">Who runs the platform.</param>
[MailTemplate("access.password-reset")]
internal sealed record PasswordResetMail(string Name, string Code, DateTimeOffset Until, string Authority) : IMailContent;
