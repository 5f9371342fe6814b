namespace AmiPlatform.IntegrationTests.Mail;

/// <summary>A mail as a server took it.</summary>
/// <param name="From">Address of the envelope to which failures are told.</param>
/// <param name="To">Recipients of the envelope.</param>
/// <param name="Message">The message, byte for byte.</param>
internal sealed record ArrivedMail(string From, IReadOnlyList<string> To, byte[] Message);
