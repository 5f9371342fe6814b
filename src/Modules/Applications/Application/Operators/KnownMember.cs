namespace AmiPlatform.Applications.Application.Operators;

/// <summary>An account that acts for an operator.</summary>
internal sealed class KnownMember(Guid operatorId, Guid userId)
{
    public Guid OperatorId { get; private init; } = operatorId;

    public Guid UserId { get; private init; } = userId;

    public MemberRole Role { get; private set; }

    public DateTimeOffset Since { get; private set; }

    public void Become(MemberRole role, DateTimeOffset since)
    {
        if (since >= Since) (Role, Since) = (role, since);
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
