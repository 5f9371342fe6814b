namespace AmiPlatform.Applications.Application.Operators;

/// <summary>An account that acts for an operator.</summary>
internal sealed class KnownMember(Guid operatorId, Guid userId)
{
    public Guid OperatorId { get; private init; } = operatorId;

    public Guid UserId { get; private init; } = userId;

    public MemberRole Role { get; private set; }

    public DateTimeOffset Since { get; private set; }

    /// <summary>Last day of the mandate, in the legal zone, where it has an end.</summary>
    public DateOnly? MandateEndsOn { get; private set; }

    public void Become(MemberRole role, DateTimeOffset since, DateOnly? mandateEndsOn = null)
    {
        if (since >= Since) (Role, Since, MandateEndsOn) = (role, since, mandateEndsOn);
    }
}

internal enum MemberRole
{
    /// <summary>Has left.</summary>
    None,
    Viewer,
    Editor,
    Representative,
}
