using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.BuildingBlocks.Access.Persons;

/// <summary>Warns the owner of an account that it ends because nobody signs in with it any more.</summary>
/// <param name="Name">Name of the account.</param>
/// <param name="Until">The day from which on it is ended.</param>
/// <param name="Address">Where to sign in.</param>
/// <param name="Authority">Who runs the platform.</param>
[MailTemplate("access.idle-account")]
internal sealed record IdleAccountMail(string Name, DateTimeOffset Until, string Address, string Authority) : IMailContent;
