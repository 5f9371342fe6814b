using AmiPlatform.Applications.Domain.Dossiers;

namespace AmiPlatform.Applications.Domain.Submissions;

/// <summary>What was sealed when a file was submitted, with its receipt; never changed afterwards.</summary>
internal sealed class Submission
{
    private Submission()
    {
    }

    public SubmissionId Id { get; private init; }

    public DossierId DossierId { get; private init; }

    /// <summary>1 for the first submission of the file, one more after a recall or a completion.</summary>
    public int Ordinal { get; private init; }

    public string TrackingNumber { get; private init; } = string.Empty;

    public DateTimeOffset SubmittedAt { get; private init; }

    public int CallVersion { get; private init; }

    /// <summary>The sealed content as canonical JSON (RFC 8785).</summary>
    public string Content { get; private init; } = string.Empty;

    /// <summary>SHA-256 of the canonical JSON, in lower-case hexadecimal.</summary>
    public string ContentHash { get; private init; } = string.Empty;

    /// <summary>SHA-256 of each file, in the order of the content's documents.</summary>
    public IReadOnlyList<string> FileHashes { get; private init; } = [];

    /// <summary>The signed receipt, a compact JWS.</summary>
    public string Receipt { get; private init; } = string.Empty;

    public static Submission Seal(SubmissionId id, Dossier dossier, DateTimeOffset submittedAt, SealedContent content, string receipt) => new()
    {
        Id = id,
        DossierId = dossier.Id,
        Ordinal = dossier.Submissions,
        TrackingNumber = dossier.TrackingNumber!,
        SubmittedAt = submittedAt,
        CallVersion = dossier.CallVersion,
        Content = content.CanonicalJson,
        ContentHash = content.Hash,
        FileHashes = content.FileHashes,
        Receipt = receipt,
    };
}

/// <summary>Content in its sealed form.</summary>
internal sealed record SealedContent(string CanonicalJson, string Hash, IReadOnlyList<string> FileHashes);
