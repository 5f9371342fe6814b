namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>A mail was refused for good; another attempt would be refused again.</summary>
internal sealed class MailRefusedException(string message, Exception innerException) : Exception(message, innerException);
