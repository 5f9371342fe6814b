using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Where an operator stands with the republican commitment.</summary>
/// <param name="Concerned">Whether the law asks this kind of operator to sign.</param>
/// <param name="TextInForce">Version of the text to sign.</param>
/// <param name="Signature">The signature under the text in force; absent while there is none.</param>
internal sealed record CommitmentResponse(bool Concerned, string TextInForce, SignatureResponse? Signature)
{
    public static CommitmentResponse Of(OperatorKind kind, IReadOnlyList<RepublicanCommitment> commitments) => new(
        RepublicanCommitment.Concerns(kind),
        RepublicanCommitment.TextInForce,
        RepublicanCommitment.InForce(commitments) is { } signed ? new SignatureResponse(signed.SignerName, signed.SignedAt) : null);
}

/// <summary>A signature.</summary>
/// <param name="SignedBy">Name of who signed.</param>
/// <param name="SignedAt">Instant.</param>
internal sealed record SignatureResponse(string SignedBy, DateTimeOffset SignedAt);
