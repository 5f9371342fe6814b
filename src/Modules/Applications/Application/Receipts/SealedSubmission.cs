namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>The sealed content of a submission.</summary>
/// <param name="SubmittedAt">Instant of the submission.</param>
/// <param name="Content">Canonical JSON.</param>
internal sealed record SealedSubmission(DateTimeOffset SubmittedAt, string Content);
