using AmiPlatform.BuildingBlocks.Domain.States;

namespace AmiPlatform.Operators.Domain.Operators;

internal static class OperatorStates
{
    public static StateTable<Operator, OperatorStatus, OperatorAction> Table { get; } = new("operators", OperatorStatus.Registered,
    [
        new(OperatorStatus.Registered, OperatorAction.Verify, OperatorStatus.Verified),
        new(OperatorStatus.Registered, OperatorAction.ChangeIdentity, OperatorStatus.Registered),
        new(OperatorStatus.Registered, OperatorAction.Amend, OperatorStatus.Registered),
        new(OperatorStatus.Registered, OperatorAction.Reject, OperatorStatus.Rejected),
        new(OperatorStatus.Registered, OperatorAction.Cease, OperatorStatus.Ceased),
        new(OperatorStatus.Verified, OperatorAction.Suspend, OperatorStatus.Suspended),
        new(OperatorStatus.Verified, OperatorAction.ChangeIdentity, OperatorStatus.ToReverify),
        new(OperatorStatus.Verified, OperatorAction.Amend, OperatorStatus.Verified),
        new(OperatorStatus.Verified, OperatorAction.Cease, OperatorStatus.Ceased),
        new(OperatorStatus.Suspended, OperatorAction.Reinstate, OperatorStatus.Verified),
        new(OperatorStatus.Suspended, OperatorAction.Amend, OperatorStatus.Suspended),
        new(OperatorStatus.Suspended, OperatorAction.Cease, OperatorStatus.Ceased),
        new(OperatorStatus.ToReverify, OperatorAction.Verify, OperatorStatus.Verified),
        new(OperatorStatus.ToReverify, OperatorAction.ChangeIdentity, OperatorStatus.ToReverify),
        new(OperatorStatus.ToReverify, OperatorAction.Amend, OperatorStatus.ToReverify),
        new(OperatorStatus.ToReverify, OperatorAction.Cease, OperatorStatus.Ceased),
        new(OperatorStatus.Rejected, OperatorAction.ChangeIdentity, OperatorStatus.Registered),
        new(OperatorStatus.Rejected, OperatorAction.Amend, OperatorStatus.Registered),
        new(OperatorStatus.Rejected, OperatorAction.Cease, OperatorStatus.Ceased),
    ], OperatorAction.Amend);

    /// <summary>The actions that somebody could take in a status; no guard looks at the operator itself.</summary>
    public static IReadOnlyList<OperatorAction> OfferedIn(OperatorStatus status) => Table.OfferedActions(null!, status);
}
