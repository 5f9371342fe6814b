namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>A mail could not be handed over now.</summary>
internal sealed class MailUnavailableException(string message, Exception innerException) : Exception(message, innerException);
