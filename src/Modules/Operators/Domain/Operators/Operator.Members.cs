using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>Who acts for the operator; at least one representative remains.</summary>
internal sealed partial class Operator
{
    private readonly List<OperatorMember> members = [];

    /// <summary>Rows of a table of their own, because they are searched by account.</summary>
    public IReadOnlyList<OperatorMember> Members => members;

    public bool HasMember(Guid userId) => members.Exists(member => member.UserId == userId);

    /// <summary>Role in which an account acts on a day; none once its mandate has ended.</summary>
    public MemberRole? RoleOn(DateOnly day, Guid? userId) => members.Find(member => member.UserId == userId && member.IsInMandateOn(day))?.Role;

    /// <summary>Whether an account may invite others for such a mandate.</summary>
    public Result MayInvite(Guid by, DateOnly? mandateEndsOn, LegalMoment now) =>
        RepresentativeRefusal(by, now) is { } refusal ? refusal
        : IsOver(mandateEndsOn, now) is { } over ? Refusal(over)
        : Result.Success;

    /// <summary>Gives a member another role or mandate; to represent the operator, a member is invited and accepts.</summary>
    public Result ChangeMember(Guid by, Guid userId, MemberRole role, DateOnly? mandateEndsOn, LegalMoment now)
    {
        if (RepresentativeRefusal(by, now) is { } refusal) return refusal;
        if (members.Find(member => member.UserId == userId) is not { } present) return OperatorErrors.MemberNotFound(userId);
        if (IsOver(mandateEndsOn, now) is { } over) return Refusal(over);
        if (present.Role == role && present.MandateEndsOn == mandateEndsOn) return Refusal(OperatorErrors.MemberHasRole(role));
        if (role == MemberRole.Representative && RoleOn(now.Day, userId) != role) return Refusal(OperatorErrors.RepresentativeAccepts());
        if (IsLastRepresentative(userId) && (role != MemberRole.Representative || mandateEndsOn is not null))
            return Refusal(OperatorErrors.LastRepresentative().At(role != MemberRole.Representative ? "/role" : "/mandateEndsOn"));
        Join(userId, role, mandateEndsOn, now.At);
        return Result.Success;
    }

    /// <summary>A representative removes a member; anyone leaves.</summary>
    public Result RemoveMember(Guid by, Guid userId, LegalMoment now)
    {
        if (by != userId && RepresentativeRefusal(by, now) is { } refusal) return refusal;
        if (members.Find(member => member.UserId == userId) is not { } leaving) return OperatorErrors.MemberNotFound(userId);
        if (IsLastRepresentative(userId)) return Refusal(OperatorErrors.LastRepresentative());
        members.Remove(leaving);
        RevokeThoseOf(userId, now.At);
        Raise(new MemberLeft(Id, userId, now.At));
        return Result.Success;
    }

    /// <summary>Lets in whom a representative invited and who accepts, if the one who invited still is a representative; nobody becomes a member or a representative otherwise.</summary>
    public Result Admit(Guid invitedBy, Guid userId, MemberRole role, DateOnly? mandateEndsOn, LegalMoment now)
    {
        if (Status == OperatorStatus.Ceased) return OperatorErrors.HasCeased();
        if (RoleOn(now.Day, invitedBy) != MemberRole.Representative) return Refusal(Invitations.InvitationErrors.InviterLeft());
        if (RoleOn(now.Day, userId) is { } present && (role != MemberRole.Representative || present == role)) return Refusal(OperatorErrors.AlreadyMember(present));
        if (mandateEndsOn < now.Day) return Refusal(OperatorErrors.MandateIsOver(mandateEndsOn.Value, now.Day));
        Join(userId, role, mandateEndsOn, now.At);
        return Result.Success;
    }

    private static Error? IsOver(DateOnly? mandateEndsOn, LegalMoment now) =>
        mandateEndsOn < now.Day ? OperatorErrors.MandateIsOver(mandateEndsOn.Value, now.Day).At("/mandateEndsOn") : null;

    /// <summary>Time alone must not take the last one away, so one without an end remains: representatives whose mandate ends do not count.</summary>
    private bool IsLastRepresentative(Guid userId) =>
        members.Exists(member => member.UserId == userId && member.Role == MemberRole.Representative)
        && !members.Exists(member => member.UserId != userId && member.Role == MemberRole.Representative && member.MandateEndsOn is null);

    private void Join(Guid userId, MemberRole role, DateOnly? mandateEndsOn, DateTimeOffset now)
    {
        if (members.Find(member => member.UserId == userId) is not { } member) members.Add(member = new OperatorMember(userId, role, now));
        else if (member.Role != role && (member.Role == MemberRole.Representative || role == MemberRole.Representative)) RevokeThoseOf(userId, now);
        member.Become(role, mandateEndsOn);
        if (mandateEndsOn is { } end) Revoke(delegation => delegation.DelegatorId == userId && delegation.To > end, now);
        Raise(new MemberJoined(Id, userId, role, now, mandateEndsOn));
    }
}
