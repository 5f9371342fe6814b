using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.BuildingBlocks.Access.ApiKeys;

/// <summary>Tells the owner of an account that an API key was made in its name, in case it was somebody else.</summary>
/// <param name="Name">Name of the account.</param>
/// <param name="Key">What the key is for.</param>
/// <param name="Prefix">How it begins.</param>
/// <param name="Scopes">What it may do of what the account may.</param>
/// <param name="At">When it was made.</param>
/// <param name="Until">Until when it serves.</param>
/// <param name="Authority">Who runs the platform.</param>
[MailTemplate("access.api-key-made")]
internal sealed record ApiKeyMadeMail(string Name, string Key, string Prefix, string Scopes, DateTimeOffset At, DateTimeOffset Until, string Authority) : IMailContent;
