using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>Who acts for the operator; at least one representative remains.</summary>
internal sealed partial class Operator
{
    private readonly List<OperatorMember> members = [];

    /// <summary>Rows of a table of their own, because they are searched by account.</summary>
    public IReadOnlyList<OperatorMember> Members => members;

    public MemberRole? RoleOf(Guid? userId) => members.Find(member => member.UserId == userId)?.Role;

    /// <summary>Whether an account may invite others.</summary>
    public Result MayInvite(Guid by) => RepresentativeRefusal(by) is { } refusal ? refusal : Result.Success;

    public Result AddMember(Guid by, Guid userId, MemberRole role, DateTimeOffset now, DateOnly? mandateEndsOn = null)
    {
        if (RepresentativeRefusal(by) is { } refusal) return refusal;
        if (members.Find(member => member.UserId == userId) is { } present)
        {
            if (present.Role == role && present.MandateEndsOn == mandateEndsOn) return Refusal(OperatorErrors.MemberHasRole(role));
            if (present.Role != role && IsLastRepresentative(userId)) return Refusal(OperatorErrors.LastRepresentative().At("/role"));
        }

        Join(userId, role, mandateEndsOn, now);
        return Result.Success;
    }

    public Result ChangeMember(Guid by, Guid userId, MemberRole role, DateOnly? mandateEndsOn, DateTimeOffset now)
    {
        if (RepresentativeRefusal(by) is { } refusal) return refusal;
        return RoleOf(userId) is null ? OperatorErrors.MemberNotFound(userId) : AddMember(by, userId, role, now, mandateEndsOn);
    }

    /// <summary>A representative removes a member; anyone leaves.</summary>
    public Result RemoveMember(Guid by, Guid userId, DateTimeOffset now)
    {
        if (by != userId && RepresentativeRefusal(by) is { } refusal) return refusal;
        if (members.Find(member => member.UserId == userId) is not { } leaving) return OperatorErrors.MemberNotFound(userId);
        if (IsLastRepresentative(userId)) return Refusal(OperatorErrors.LastRepresentative());
        members.Remove(leaving);
        RevokeThoseOf(userId, now);
        Raise(new MemberLeft(Id, userId, now));
        return Result.Success;
    }

    /// <summary>Lets in whom a representative invited, if that one still is a representative.</summary>
    public Result Admit(Guid invitedBy, Guid userId, MemberRole role, DateOnly? mandateEndsOn, DateTimeOffset now)
    {
        if (Status == OperatorStatus.Ceased) return OperatorErrors.HasCeased();
        if (RoleOf(invitedBy) != MemberRole.Representative) return Refusal(Invitations.InvitationErrors.InviterLeft());
        if (RoleOf(userId) is { } present) return Refusal(OperatorErrors.AlreadyMember(present));
        Join(userId, role, mandateEndsOn, now);
        return Result.Success;
    }

    private bool IsLastRepresentative(Guid userId) =>
        RoleOf(userId) == MemberRole.Representative && members.Count(member => member.Role == MemberRole.Representative) == 1;

    private void Join(Guid userId, MemberRole role, DateOnly? mandateEndsOn, DateTimeOffset now)
    {
        if (members.Find(member => member.UserId == userId) is not { } member) members.Add(member = new OperatorMember(userId, role, now));
        else if (member.Role != role && (member.Role == MemberRole.Representative || role == MemberRole.Representative)) RevokeThoseOf(userId, now);
        member.Become(role, mandateEndsOn);
        if (mandateEndsOn is { } end) Revoke(delegation => delegation.DelegatorId == userId && delegation.To > end, now);
        Raise(new MemberJoined(Id, userId, role, now));
    }
}
