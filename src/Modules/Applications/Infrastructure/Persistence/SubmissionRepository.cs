using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Submissions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class SubmissionRepository(ApplicationsDbContext context) : ISubmissions
{
    private static readonly PreparedQuery<ApplicationsDbContext, int, TrackingSequence> Numbers =
        new((context, year) => context.TrackingSequences.TagWith(GuardRows.Kept).SingleOrDefault(sequence => sequence.Year == year));

    private static readonly PreparedQuery<ApplicationsDbContext, Guid, Guid, SubmissionTurns> Turns =
        new((context, callId, operatorId) => context.SubmissionTurns.TagWith(GuardRows.Kept).SingleOrDefault(turns => turns.CallId == callId && turns.OperatorId == operatorId));

    public void Add(Submission submission) => context.Submissions.Add(submission);

    public Task<ReceiptResponse?> LastReceiptAsync(DossierId dossierId, CancellationToken cancellationToken) => Receipts(dossierId).FirstOrDefaultAsync(cancellationToken);

    public Task<SealedSubmission?> LastSealedAsync(DossierId dossierId, CancellationToken cancellationToken) =>
        context.Submissions.AsNoTracking().Where(submission => submission.DossierId == dossierId).OrderByDescending(submission => submission.Ordinal)
            .Select(submission => new SealedSubmission(submission.SubmittedAt, submission.Content)).FirstOrDefaultAsync(cancellationToken);

    public async Task<(ReceiptResponse Receipt, DossierState State)?> StandingAsync(DossierId dossierId, CancellationToken cancellationToken)
    {
        if (await LastReceiptAsync(dossierId, cancellationToken) is not { } receipt) return null;
        return (receipt, await context.Dossiers.Where(dossier => dossier.Id == dossierId).Select(dossier => dossier.State).FirstAsync(cancellationToken));
    }

    public async Task<(IReadOnlyList<ReceiptResponse> Receipts, DossierState State)> ReceiptsOfAsync(string trackingNumber, CancellationToken cancellationToken)
    {
        var found = await context.Dossiers.AsNoTracking().Where(dossier => dossier.TrackingNumber == trackingNumber).Select(dossier => new { dossier.Id, dossier.State })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? ([], default) : (await Receipts(found.Id).ToListAsync(cancellationToken), found.State);
    }

    public async Task<SubmissionTurns> TurnsOfAsync(Guid callId, Guid operatorId, CancellationToken cancellationToken) =>
        await Turns.RunAsync(context, callId, operatorId) ?? context.SubmissionTurns.Add(new SubmissionTurns(callId, operatorId)).Entity;

    public async Task<TrackingSequence> NumbersOfAsync(int year, CancellationToken cancellationToken) =>
        await Numbers.RunAsync(context, year) ?? context.TrackingSequences.Add(new TrackingSequence(year)).Entity;

    private IQueryable<ReceiptResponse> Receipts(DossierId dossierId) =>
        context.Submissions.AsNoTracking().Where(submission => submission.DossierId == dossierId).OrderByDescending(submission => submission.Ordinal)
            .Select(submission => new ReceiptResponse(
                submission.DossierId.Value, submission.TrackingNumber, submission.SubmittedAt, submission.CallVersion, submission.ContentHash, submission.FileHashes,
                submission.Receipt));
}
