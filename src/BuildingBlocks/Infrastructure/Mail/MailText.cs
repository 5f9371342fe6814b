namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>A mail in words.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Body">Paragraphs, with an empty line between them.</param>
internal sealed record MailText(string Subject, string Body);
