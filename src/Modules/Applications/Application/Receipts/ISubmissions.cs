using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Submissions;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>What was sealed, and the numbers given.</summary>
internal interface ISubmissions
{
    void Add(Submission submission);

    /// <summary>The receipt of the last submission of a file.</summary>
    Task<ReceiptResponse?> LastReceiptAsync(DossierId dossierId, CancellationToken cancellationToken);

    /// <summary>The numbers of a year: a row that every submission changes.</summary>
    Task<TrackingSequence> NumbersOfAsync(int year, CancellationToken cancellationToken);
}
