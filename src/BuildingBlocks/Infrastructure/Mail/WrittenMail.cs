namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>A mail in closed words, to be written as a row.</summary>
/// <param name="Id">The mail.</param>
/// <param name="Recipient">Address to write to.</param>
/// <param name="Address">The same in lower case, as preferences are kept.</param>
/// <param name="Mailing">1 where its reader may do without it, else 0.</param>
/// <param name="Fact">What is told.</param>
/// <param name="Template">What it was written from.</param>
/// <param name="Language">Language of its words.</param>
/// <param name="Content">Its words, protected.</param>
internal sealed record WrittenMail(string Id, string Recipient, string Address, int Mailing, string Fact, string Template, string Language, string Content);
