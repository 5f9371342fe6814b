using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Submissions;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>What was sealed, and the numbers given.</summary>
internal interface ISubmissions
{
    void Add(Submission submission);

    /// <summary>The receipt of the last submission of a file.</summary>
    Task<ReceiptResponse?> LastReceiptAsync(DossierId dossierId, CancellationToken cancellationToken);

    /// <summary>What the last submission of a file sealed, and when.</summary>
    Task<SealedSubmission?> LastSealedAsync(DossierId dossierId, CancellationToken cancellationToken);

    /// <summary>The last receipt of a file, and where the file stands.</summary>
    Task<(ReceiptResponse Receipt, DossierState State)?> StandingAsync(DossierId dossierId, CancellationToken cancellationToken);

    /// <summary>Every receipt given under a number, the last first, and where the file stands.</summary>
    Task<(IReadOnlyList<ReceiptResponse> Receipts, DossierState State)> ReceiptsOfAsync(string trackingNumber, CancellationToken cancellationToken);

    /// <summary>The turns of an operator in a call that limits its files.</summary>
    Task<SubmissionTurns> TurnsOfAsync(Guid callId, Guid operatorId, CancellationToken cancellationToken);

    /// <summary>The numbers of a year: a row that every submission changes.</summary>
    Task<TrackingSequence> NumbersOfAsync(int year, CancellationToken cancellationToken);
}
