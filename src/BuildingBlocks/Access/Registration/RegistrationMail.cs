using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.BuildingBlocks.Access.Registration;

/// <summary>Brings the code with which an account is opened.</summary>
/// <param name="Name">Name of the account.</param>
/// <param name="Code">The code.</param>
/// <param name="Until">Until when it serves.</param>
/// <param name="Authority">Who runs the platform.</param>
[MailTemplate("access.registration")]
internal sealed record RegistrationMail(string Name, string Code, DateTimeOffset Until, string Authority) : IMailContent;
