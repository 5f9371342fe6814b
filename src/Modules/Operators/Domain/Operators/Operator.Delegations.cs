using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>Who may sign for a representative, and until when.</summary>
internal sealed partial class Operator
{
    /// <summary>Every delegation, the newest last; revoked ones stay.</summary>
    public IReadOnlyList<SignatureDelegation> Delegations { get; private set; } = [];

    public Result<SignatureDelegation> Delegate(Guid id, Guid by, DelegationTerms terms, DateOnly today, DateTimeOffset now)
    {
        if (RepresentativeRefusal(by, today) is { } refusal) return refusal;
        var delegation = new SignatureDelegation(id, by, terms.DelegateId, terms.Act, terms.CallId, terms.From, terms.To, now);
        var errors = Faults(delegation, today).ToList();
        if (errors.Count > 0) return Result<SignatureDelegation>.Refused([.. errors.Select(Refusal)]);
        if (Delegations.FirstOrDefault(delegation.Overlaps) is { } other) return Refusal(DelegationErrors.Overlaps(other.From, other.To));
        if (Delegations.Count == SignatureDelegation.Maximum) return Refusal(DelegationErrors.TooMany());
        Delegations = [.. Delegations, delegation];
        Raise(new Delegated(Id, delegation));
        return delegation;
    }

    public Result RevokeDelegation(Guid id, Guid by, LegalMoment now)
    {
        if (RepresentativeRefusal(by, now) is { } refusal) return refusal;
        if (Delegations.FirstOrDefault(delegation => delegation.Id == id) is not { } found) return DelegationErrors.NotFound(id);
        if (found.RevokedAt is { } earlier) return Refusal(DelegationErrors.AlreadyRevoked(earlier));
        Revoke(delegation => delegation.Id == id, now.At);
        return Result.Success;
    }

    private IEnumerable<Error> Faults(SignatureDelegation delegation, DateOnly today)
    {
        var role = RoleOn(today, delegation.DelegateId);
        if (role is null) yield return DelegationErrors.DelegateNotMember();
        if (role == MemberRole.Representative) yield return DelegationErrors.DelegateSignsAlready();
        if (delegation.To < delegation.From) yield return DelegationErrors.EndsBeforeItBegins(delegation.From, delegation.To);
        if (delegation.To < today) yield return DelegationErrors.IsOver(delegation.To, today);
        if (members.Find(member => member.UserId == delegation.DelegatorId)?.MandateEndsOn is { } mandateEnd && delegation.To > mandateEnd)
            yield return DelegationErrors.OutlastsMandate(delegation.To, mandateEnd);
    }

    /// <summary>A delegation rests on two persons: it falls when the one may no longer give it or the other signs by right or has left.</summary>
    private void RevokeThoseOf(Guid userId, DateTimeOffset now) => Revoke(delegation => delegation.DelegatorId == userId || delegation.DelegateId == userId, now);

    private void Revoke(Func<SignatureDelegation, bool> falls, DateTimeOffset now)
    {
        var revoked = Delegations.Where(delegation => delegation.RevokedAt is null && falls(delegation)).ToList();
        if (revoked.Count == 0) return;
        Delegations = [.. Delegations.Select(delegation => revoked.Contains(delegation) ? delegation.RevokedOn(now) : delegation)];
        foreach (var delegation in revoked) Raise(new DelegationRevoked(Id, delegation.Id, now));
    }
}
