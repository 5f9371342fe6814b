namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>When a failed piece of work is tried again, and when it is given up.</summary>
internal static class RetryPolicy
{
    /// <summary>After so many failed attempts work is dead.</summary>
    public const int Attempts = 8;

    /// <summary>How long claimed work is its claimer's; a host that dies is followed after this.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private const double Growth = 4;
    private const double Jitter = 0.2;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Due instant of what waits for a decision: it never is.</summary>
    public static DateTimeOffset Never => DateTimeOffset.MaxValue;

    /// <summary>Wait after a failed attempt: about 1 s, 4 s, 16 s… and never more than an hour.</summary>
    /// <param name="attempts">Failed attempts so far, at least one.</param>
    /// <param name="chance">From 0 to 1; spreads attempts that failed together.</param>
    public static TimeSpan DelayAfter(int attempts, double chance) => DelayAfter(attempts, chance, Longest);

    /// <summary>The same with another longest wait.</summary>
    /// <param name="attempts">Failed attempts so far, at least one.</param>
    /// <param name="chance">From 0 to 1; spreads attempts that failed together.</param>
    /// <param name="longest">Wait at most.</param>
    public static TimeSpan DelayAfter(int attempts, double chance, TimeSpan longest)
    {
        var seconds = Math.Pow(Growth, attempts - 1) * (1 + (Jitter * ((2 * chance) - 1)));
        return seconds < longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : longest;
    }

    /// <summary>What is stored of an error: what it was, not where.</summary>
    public static string Describe(Exception exception)
    {
        var text = exception.InnerException is { } inner
            ? $"{exception.GetType().Name}: {exception.Message} ({inner.GetType().Name}: {inner.Message})"
            : $"{exception.GetType().Name}: {exception.Message}";
        return text.Length <= 2_000 ? text : text[..2_000];
    }
}
