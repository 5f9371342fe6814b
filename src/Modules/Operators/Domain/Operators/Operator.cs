using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>An organisation that answers calls: who it is, who acts for it, what it committed itself to.</summary>
internal sealed partial class Operator : AggregateRoot<OperatorId>, IBelongsToOperator
{
    private Operator()
    {
    }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Every signature, the newest last.</summary>
    public IReadOnlyList<RepublicanCommitment> Commitments { get; private set; } = [];

    /// <summary>How many application files it has submitted; counted in the database by what is heard of them.</summary>
    public int SubmittedApplications { get; private init; }

    Guid IBelongsToOperator.BelongsTo => Id.Value;

    public RepublicanCommitment? CommitmentInForce => RepublicanCommitment.InForce(Commitments);

    public static Operator Register(OperatorId id, OperatorIdentity identity, Guid representative, DateTimeOffset now)
    {
        var registered = new Operator { Id = id, RegisteredAt = now };
        registered.Take(identity);
        registered.Raise(new Registered(id, identity, now));
        registered.Join(representative, MemberRole.Representative, null, now);
        return registered;
    }

    public Result SignRepublicanCommitment(Guid signer, string signerName, string textVersion, LegalMoment now)
    {
        if (RepresentativeRefusal(signer, now) is { } refusal) return refusal;
        if (!RepublicanCommitment.Concerns(Kind)) return Refusal(OperatorErrors.CommitmentNotApplicable(Kind));
        if (textVersion != RepublicanCommitment.TextInForce) return Refusal(OperatorErrors.CommitmentTextNotInForce(textVersion));
        if (CommitmentInForce is { } earlier) return Refusal(OperatorErrors.CommitmentAlreadySigned(earlier.SignedAt));
        var commitment = new RepublicanCommitment(textVersion, signer, signerName, now.At);
        Commitments = [.. Commitments, commitment];
        Raise(new CommitmentSigned(Id, commitment));
        return Result.Success;
    }
}
