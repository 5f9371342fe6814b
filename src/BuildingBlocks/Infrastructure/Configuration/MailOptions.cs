namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Mail</c>: how mail leaves.</summary>
public sealed record MailOptions
{
    /// <summary>Host and port of the mail server (SMTP), such as <c>mail.example:587</c>; without one mails are written into <c>mail/</c> of <c>Storage:Directory</c>.</summary>
    public string? Server { get; init; }

    /// <summary>How the connection is protected.</summary>
    public MailSecurity Security { get; init; }

    /// <summary>Path of a PEM file with certificates of authorities that are trusted with the mail server besides those of the system.</summary>
    public string? TrustedRoots { get; init; }

    /// <summary>Account at the mail server; without one nobody signs in.</summary>
    public string? User { get; init; }

    /// <summary>Password of the account.</summary>
    public string? Password { get; init; }

    /// <summary>Address from which mails come; without one that of <c>Authority:Email</c>.</summary>
    public string? From { get; init; }

    /// <summary>Seconds that an attempt may take.</summary>
    public int TimeoutSeconds { get; init; } = 30;
}
