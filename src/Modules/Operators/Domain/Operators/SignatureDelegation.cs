namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>A representative lets another member sign for a time, for one call or for all. Both days are included, in the legal zone.</summary>
internal sealed record SignatureDelegation(
    Guid Id, Guid DelegatorId, Guid DelegateId, string Act, Guid? CallId, DateOnly From, DateOnly To, DateTimeOffset DelegatedAt, DateTimeOffset? RevokedAt = null)
{
    public const int ActLength = 200, Maximum = 200;

    public bool Overlaps(SignatureDelegation other) =>
        RevokedAt is null && other.RevokedAt is null && DelegateId == other.DelegateId && CallId == other.CallId && From <= other.To && other.From <= To;

    public SignatureDelegation RevokedOn(DateTimeOffset now) => this with { RevokedAt = now };
}
