namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>A signature under the republican commitment: law of 24 August 2021, annex of decree 2021-1947.</summary>
internal sealed record RepublicanCommitment(string TextVersion, Guid SignedBy, string SignerName, DateTimeOffset SignedAt)
{
    public const string TextInForce = "2021-1947";

    public static bool Concerns(OperatorKind kind) => kind is OperatorKind.Association or OperatorKind.Foundation;

    public static RepublicanCommitment? InForce(IReadOnlyList<RepublicanCommitment> commitments) =>
        commitments.LastOrDefault(commitment => commitment.TextVersion == TextInForce);
}
