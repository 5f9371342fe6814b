namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>An account that acts for the operator.</summary>
internal sealed class OperatorMember
{
    internal OperatorMember(Guid userId, MemberRole role, DateTimeOffset joinedAt)
    {
        UserId = userId;
        Role = role;
        JoinedAt = joinedAt;
    }

    public Guid UserId { get; }

    public MemberRole Role { get; private set; }

    public DateTimeOffset JoinedAt { get; }

    internal void Become(MemberRole role) => Role = role;
}
