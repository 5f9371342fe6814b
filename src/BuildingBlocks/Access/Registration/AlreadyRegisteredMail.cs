using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.BuildingBlocks.Access.Registration;

/// <summary>Tells the owner of an account that somebody registered with its address, who is told nothing.</summary>
/// <param name="Name">Name of the account.</param>
/// <param name="Authority">Who runs the platform.</param>
[MailTemplate("access.already-registered")]
internal sealed record AlreadyRegisteredMail(string Name, string Authority) : IMailContent;
