using System.Security.Cryptography;
using System.Text;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.Identity;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>Somebody who can sign in. Roles and the funder are claims of the account.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    /// <summary>Row against which the sign-in of an unknown address is checked, so that it costs what a known one costs. It has no address and no password.</summary>
    public static readonly Guid DecoyId = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    public string DisplayName { get; set; } = string.Empty;

    public DateTimeOffset RegisteredAt { get; set; }

    /// <summary>Since when nobody signs in with it, where that is so; what it did stays its own.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>When somebody last signed in with it or renewed a session, to the day; before there was one, it counts from the registration.</summary>
    public DateTimeOffset? LastSeenAt { get; set; }

    /// <summary>When its owner was warned that it ends because nobody signs in with it any more.</summary>
    public DateTimeOffset? IdleNoticeAt { get; set; }

    public bool IsDecoy => Id == DecoyId;

    /// <summary>Changes with each change of the account; drawn from Identity's stamp, small enough for a number of JavaScript.</summary>
    public long Version => VersionOf(ConcurrencyStamp);

    /// <summary>Makes what was signed in with it, and what was seen of it, a thing of before.</summary>
    public void Restamp(IIdGenerator ids) => (SecurityStamp, ConcurrencyStamp) = (ids.Next().ToString(), ids.Next().ToString());

    public static long VersionOf(string? stamp) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(stamp ?? string.Empty))) >>> 12;

    public static Account For(Guid id, string email, string? displayName, DateTimeOffset now) => new()
    {
        Id = id,
        UserName = email,
        Email = email,
        DisplayName = string.IsNullOrWhiteSpace(displayName) ? email[..email.IndexOf('@', StringComparison.Ordinal)] : displayName.Trim(),
        RegisteredAt = now,
    };

    public static Account Decoy(DateTimeOffset now) => new()
    {
        Id = DecoyId,
        UserName = "-",
        NormalizedUserName = "-",
        RegisteredAt = now,
        SecurityStamp = string.Empty,
    };
}
