namespace AmiPlatform.Applications.Application.Operators;

/// <summary>The operators that this module has heard of, and who acts for them.</summary>
internal interface IKnownOperators
{
    Task<KnownOperator?> FindAsync(Guid operatorId, CancellationToken cancellationToken);

    Task<KnownOperator> FindOrAddAsync(Guid operatorId, CancellationToken cancellationToken);

    Task<KnownMember> FindOrAddMemberAsync(Guid operatorId, Guid userId, CancellationToken cancellationToken);

    Task<KnownDelegation> FindOrAddDelegationAsync(Guid delegationId, CancellationToken cancellationToken);

    /// <summary>Whether an account may sign for an operator in a call on a day, by delegation.</summary>
    Task<bool> HoldsDelegationAsync(Guid operatorId, Guid userId, Guid callId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Registered operators for which an account acts today, by name.</summary>
    Task<IReadOnlyList<KnownOperator>> OfMemberAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Operators whose name cannot be searched, because an older platform kept them.</summary>
    Task<IReadOnlyList<KnownOperator>> NotSearchableAsync(CancellationToken cancellationToken);

    /// <summary>Role in which an account acts for an operator today, or nothing: its mandate may have ended.</summary>
    Task<MemberRole?> RoleAsync(Guid operatorId, Guid? userId, CancellationToken cancellationToken);
}
