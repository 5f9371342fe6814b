namespace AmiPlatform.BuildingBlocks.Access.Invitations;

/// <summary>Somebody who is invited to act for the authority and has not accepted yet: a code that opens one account, once, for seven days. Accepted or withdrawn, the row goes; the audit trail keeps both.</summary>
internal sealed class StaffInvitation
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>How long one that expired is listed.</summary>
    public static readonly TimeSpan ListedAfterwards = TimeSpan.FromDays(30);

    public required Guid Id { get; init; }

    /// <summary>Lower case: an address is invited once, and inviting it again replaces the code.</summary>
    public required string Email { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>Staff roles that the account will hold.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Funder for which it will act.</summary>
    public Guid? FunderId { get; init; }

    public required string CodeHash { get; init; }

    public required Guid InvitedBy { get; init; }

    public required DateTimeOffset InvitedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
