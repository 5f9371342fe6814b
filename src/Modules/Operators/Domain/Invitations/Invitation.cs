using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Domain.Invitations;

/// <summary>A representative invites an address to act for the operator: a link that works once, for seven days.</summary>
internal sealed class Invitation : AggregateRoot<InvitationId>, IBelongsToOperator
{
    public const int EmailLength = 254;
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private Invitation()
    {
    }

    public OperatorId OperatorId { get; private init; }

    Guid IBelongsToOperator.BelongsTo => OperatorId.Value;

    /// <summary>Lower case: an address is invited once, and inviting it again replaces the link.</summary>
    public string Email { get; private init; } = string.Empty;

    public MemberRole Role { get; private set; }

    public DateOnly? MandateEndsOn { get; private set; }

    public string TokenHash { get; private set; } = string.Empty;

    public Guid InvitedBy { get; private set; }

    public DateTimeOffset InvitedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public Guid? AcceptedBy { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public static string EmailOf(string text) => text.Trim().ToLowerInvariant();

    public static Invitation To(InvitationId id, OperatorId operatorId, string email) => new() { Id = id, OperatorId = operatorId, Email = EmailOf(email) };

    /// <summary>Gives the invitation a link; an earlier one no longer works.</summary>
    public void Send(InvitationToken token, Guid by, MemberRole role, DateOnly? mandateEndsOn, DateTimeOffset now)
    {
        (TokenHash, InvitedBy, Role, MandateEndsOn, InvitedAt, ExpiresAt) = (token.Hash, by, role, mandateEndsOn, now, now + Lifetime);
        (AcceptedBy, AcceptedAt, RevokedAt) = (null, null, null);
    }

    public InvitationState StateAt(DateTimeOffset now) =>
        AcceptedAt is not null ? InvitationState.Accepted
        : RevokedAt is not null ? InvitationState.Revoked
        : ExpiresAt <= now ? InvitationState.Expired
        : InvitationState.Pending;

    /// <summary>Lets in the account that has the address which was invited, and no other that came by the link.</summary>
    public Result Accept(Guid userId, string? email, DateTimeOffset now)
    {
        if (StateAt(now) is not InvitationState.Pending and var state) return InvitationErrors.NotPending(state, ExpiresAt);
        if (email is null || EmailOf(email) != Email) return InvitationErrors.ForAnotherAddress();
        (AcceptedBy, AcceptedAt) = (userId, now);
        return Result.Success;
    }

    public Result Revoke(DateTimeOffset now)
    {
        if (StateAt(now) is not InvitationState.Pending and var state) return InvitationErrors.NotPending(state, ExpiresAt);
        RevokedAt = now;
        return Result.Success;
    }
}
