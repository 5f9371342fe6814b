using Microsoft.AspNetCore.Identity;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>
/// Wrong passwords and codes for an account from one network. They lock the account for that network only: a stranger who guesses does not keep its owner out. Whoever guesses codes has the password
/// already, and is counted wherever it comes from as well.
/// </summary>
internal sealed class SignInFailure
{
    /// <summary>In the place of a network: wrong codes, wherever they come from.</summary>
    public const string Anywhere = "*";

    /// <summary>How many wrong codes there may be wherever they come from, and for how long none is taken afterwards, unless the password is replaced.</summary>
    public static LockoutOptions CodesFromAnywhere { get; } = new() { MaxFailedAccessAttempts = 20, DefaultLockoutTimeSpan = TimeSpan.FromHours(1) };

    public required Guid AccountId { get; init; }

    /// <summary>Where they come from: an IPv4 address, the network of an IPv6 one, or <see cref="Anywhere"/>.</summary>
    public required string Network { get; init; }

    public int Failures { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>When the last one came; a day later the row is deleted.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Counts a failure; the last one that is allowed locks. Failures while it is locked do not count.</summary>
    public void Count(DateTimeOffset now, LockoutOptions lockout)
    {
        LastAt = now;
        if (LockedUntil > now) return;
        if (++Failures < lockout.MaxFailedAccessAttempts) return;
        (Failures, LockedUntil) = (0, now + lockout.DefaultLockoutTimeSpan);
    }
}
