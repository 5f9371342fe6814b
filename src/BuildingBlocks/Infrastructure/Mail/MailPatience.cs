using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>How long a mail server is waited for: four to five days, as RFC 5321 (4.5.4.1) advises, so that one that is down over a long weekend loses nothing.</summary>
internal static class MailPatience
{
    /// <summary>After so many failed attempts a mail is given up.</summary>
    public const int Attempts = 36;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>Wait after a failed attempt: about 1 s, 4 s, 16 s… and from the eighth on four hours.</summary>
    public static TimeSpan DelayAfter(int attempts, double chance) => RetryPolicy.DelayAfter(attempts, chance, Longest);
}
