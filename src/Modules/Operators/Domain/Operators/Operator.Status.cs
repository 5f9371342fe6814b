using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>What the authority's agents decide about an operator; never about one of which they are members.</summary>
internal sealed partial class Operator
{
    public OperatorStatus Status { get; private set; } = OperatorStates.Table.Initial;

    /// <summary>Every change of status, the newest last.</summary>
    public IReadOnlyList<StatusChange> StatusChanges { get; private set; } = [];

    public Result Verify(Agent by, DateTimeOffset now) => Decide(OperatorAction.Verify, by, null, now, change => new Verified(Id, change));

    public Result Reject(Agent by, string reason, DateTimeOffset now) => Decide(OperatorAction.Reject, by, reason, now, change => new Rejected(Id, change));

    public Result Suspend(Agent by, string reason, DateTimeOffset now) => Decide(OperatorAction.Suspend, by, reason, now, change => new Suspended(Id, change));

    public Result Reinstate(Agent by, string reason, DateTimeOffset now) => Decide(OperatorAction.Reinstate, by, reason, now, change => new Reinstated(Id, change));

    public Result Cease(Agent by, string reason, DateTimeOffset now) => Decide(OperatorAction.Cease, by, reason, now, change => new Ceased(Id, change));

    private Result Decide(OperatorAction action, Agent by, string? reason, DateTimeOffset now, Func<StatusChange, IDomainEvent> fact)
    {
        if (HasMember(by.UserId)) return OperatorErrors.MembersDoNotDecide();
        var next = OperatorStates.Table.Next(this, Status, action);
        if (!next.IsSuccess) return next;
        Raise(fact(Become(next.Value, by, reason, now)));
        return Result.Success;
    }

    private StatusChange Become(OperatorStatus status, Agent by, string? reason, DateTimeOffset now)
    {
        var change = new StatusChange(StatusChanges.Count + 1, status, by, reason, now);
        (Status, StatusChanges) = (status, [.. StatusChanges, change]);
        return change;
    }

    /// <summary>Why something is refused that the status allows.</summary>
    private Error Refusal(Error reason) => OperatorStates.Table.Refusal(this, Status, OperatorAction.Amend, reason);

    /// <summary>Whatever a representative does needs one, and an operator that still exists.</summary>
    private Error? RepresentativeRefusal(Guid by, LegalMoment now) => RepresentativeRefusal(by, now.Day);

    private Error? RepresentativeRefusal(Guid by, DateOnly today) =>
        RoleOn(today, by) != MemberRole.Representative ? OperatorErrors.RepresentativeOnly()
        : Status == OperatorStatus.Ceased ? OperatorErrors.HasCeased()
        : null;
}
