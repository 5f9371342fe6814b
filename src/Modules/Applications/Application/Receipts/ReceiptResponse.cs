using AmiPlatform.Applications.Domain.Submissions;

namespace AmiPlatform.Applications.Application.Receipts;

/// <param name="DossierId">The file.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>.</param>
/// <param name="SubmittedAt">Instant of submission.</param>
/// <param name="CallVersion">Version of the call whose rules applied.</param>
/// <param name="ContentHash">SHA-256 of the sealed content, in hexadecimal.</param>
/// <param name="FileHashes">SHA-256 of each document, in hexadecimal.</param>
/// <param name="Jws">The same, signed by the platform: a compact JWS (ES256) that anyone can verify.</param>
internal sealed record ReceiptResponse(
    Guid DossierId,
    string TrackingNumber,
    DateTimeOffset SubmittedAt,
    int CallVersion,
    string ContentHash,
    IReadOnlyList<string> FileHashes,
    string Jws)
{
    /// <summary>What is said besides where the file came on paper.</summary>
    public PaperReceipt? Paper { get; init; }

    public static ReceiptResponse Of(Submission submission) => new(
        submission.DossierId.Value, submission.TrackingNumber, submission.SubmittedAt, submission.CallVersion, submission.ContentHash, submission.FileHashes,
        submission.Receipt);
}
