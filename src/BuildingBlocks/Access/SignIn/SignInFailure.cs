using Microsoft.AspNetCore.Identity;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>Wrong passwords for an account from one network. They lock the account for that network only: a stranger who guesses does not keep its owner out.</summary>
internal sealed class SignInFailure
{
    public required Guid AccountId { get; init; }

    /// <summary>Where they come from: an IPv4 address, or the network of an IPv6 one.</summary>
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
