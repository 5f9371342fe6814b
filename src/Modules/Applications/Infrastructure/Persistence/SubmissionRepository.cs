using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Submissions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class SubmissionRepository(ApplicationsDbContext context) : ISubmissions
{
    private static readonly PreparedQuery<ApplicationsDbContext, int, TrackingSequence> Numbers =
        new((context, year) => context.TrackingSequences.SingleOrDefault(sequence => sequence.Year == year));

    public void Add(Submission submission) => context.Submissions.Add(submission);

    public Task<ReceiptResponse?> LastReceiptAsync(DossierId dossierId, CancellationToken cancellationToken) =>
        context.Submissions.AsNoTracking().Where(submission => submission.DossierId == dossierId).OrderByDescending(submission => submission.Ordinal)
            .Select(submission => new ReceiptResponse(
                submission.DossierId.Value, submission.TrackingNumber, submission.SubmittedAt, submission.CallVersion, submission.ContentHash, submission.FileHashes,
                submission.Receipt))
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<TrackingSequence> NumbersOfAsync(int year, CancellationToken cancellationToken) =>
        await Numbers.RunAsync(context, year) ?? context.TrackingSequences.Add(new TrackingSequence(year)).Entity;
}
