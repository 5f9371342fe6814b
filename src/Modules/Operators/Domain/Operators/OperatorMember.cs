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

    /// <summary>Last day of the mandate, where it has an end; past it the member acts no more.</summary>
    public DateOnly? MandateEndsOn { get; private set; }

    public DateTimeOffset JoinedAt { get; }

    public bool IsInMandateOn(DateOnly day) => MandateEndsOn is null || day <= MandateEndsOn;

    internal void Become(MemberRole role, DateOnly? mandateEndsOn) => (Role, MandateEndsOn) = (role, mandateEndsOn);
}
