using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Tells the owner of an account that somebody signed in with it by a provider for the first time, in case it was somebody else.</summary>
/// <param name="Name">Name of the account.</param>
/// <param name="Provider">Name of the provider.</param>
/// <param name="At">When.</param>
/// <param name="Authority">Who runs the platform.</param>
[MailTemplate("access.login-linked")]
internal sealed record LoginLinkedMail(string Name, string Provider, DateTimeOffset At, string Authority) : IMailContent;
