namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>Where a mail stands.</summary>
internal enum MailState
{
    /// <summary>It waits for its first or next attempt.</summary>
    Queued,

    /// <summary>The mail server took it, or it lies in the folder.</summary>
    Sent,

    /// <summary>It was refused for good, or too often; an administrator may send it again.</summary>
    GivenUp,

    /// <summary>Its reader does not want mailings: it was never to leave.</summary>
    Withheld,
}
