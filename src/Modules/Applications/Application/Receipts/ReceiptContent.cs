using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Documents;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>What the printed receipt says.</summary>
/// <param name="Authority">Who received the file.</param>
/// <param name="TrackingNumber">The number under which it is registered.</param>
/// <param name="SubmittedAt">When it was received.</param>
/// <param name="CallReference">Reference of the call.</param>
/// <param name="CallTitle">Its title.</param>
/// <param name="OperatorName">Who applies.</param>
/// <param name="OperatorSiret">Under which SIRET.</param>
/// <param name="ActionTitle">For what.</param>
/// <param name="Requested">How much is asked for, of all funders.</param>
/// <param name="Documents">What was attached.</param>
/// <param name="ContentHash">Digest of what was submitted.</param>
/// <param name="Verification">Where a page says whether the receipt is genuine and counts; short, for a code.</param>
/// <param name="Signed">Where its signature is verified: as long as the receipt has documents, so that no code holds it.</param>
[DocumentTemplate("applications.receipt")]
internal sealed record ReceiptContent(
    string Authority,
    string TrackingNumber,
    DateTimeOffset SubmittedAt,
    string CallReference,
    string CallTitle,
    string? OperatorName,
    string? OperatorSiret,
    string? ActionTitle,
    decimal Requested,
    IReadOnlyList<ReceiptContent.Document> Documents,
    string ContentHash,
    Uri Verification,
    Uri Signed) : IDocumentContent
{
    /// <summary>Legal day on which the paper was received, for a file on paper.</summary>
    public DateOnly? PaperReceivedOn { get; init; }

    /// <summary>Day of the postmark, if there is one.</summary>
    public DateOnly? PostmarkedOn { get; init; }

    /// <summary>Whether paper was handed over without a postmark.</summary>
    public bool AtTheCounter { get; init; }

    /// <summary>The service that received the paper.</summary>
    public string? Service { get; init; }

    /// <summary>Whom to ask.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Day on which silence becomes a refusal.</summary>
    public DateOnly? ImplicitRefusalOn { get; init; }

    /// <summary>Who signs letters for the authority on the day of the receipt, where somebody is empowered.</summary>
    public string? Signatory { get; init; }

    /// <summary>As what.</summary>
    public string? Capacity { get; init; }

    /// <summary>By which act.</summary>
    public string? Act { get; init; }

    /// <summary>What was attached.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Name">Name of the file.</param>
    /// <param name="Sha256">Its digest.</param>
    internal sealed record Document(DocumentKind Kind, string Name, string Sha256);

    /// <summary>Whom to ask.</summary>
    /// <param name="Line">Name and how to reach them.</param>
    internal sealed record Contact(string Line);
}
