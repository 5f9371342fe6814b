using AmiPlatform.Applications.Application;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class DossierQueries(ApplicationsDbContext context, IAuthority authority, TimeProvider clock) : IDossierQueries
{
    private static readonly PreparedQuery<ApplicationsDbContext, DossierId, Guid?, FoundDossier> View = new((context, id, userId) => (
        from dossier in context.Dossiers.AsNoTracking()
        where dossier.Id == id
        from call in context.Calls.Where(call => call.Id == dossier.CallId).DefaultIfEmpty()
        from applicant in context.Operators.Where(applicant => applicant.Id == dossier.OperatorId).DefaultIfEmpty()
        select new FoundDossier(
            new DossierView(
                dossier.Id.Value, dossier.Version, dossier.CallId, call!.Reference, call.Title, dossier.CallVersion, dossier.OperatorId, applicant!.LegalName,
                (OperatorStanding?)applicant.Standing, dossier.State, dossier.Content, dossier.Declarations, dossier.TrackingNumber, dossier.SubmittedAt, dossier.StartedAt, dossier.ChangedAt,
                dossier.Origin, dossier.Completions, dossier.Reason, dossier.PaperDeposit, call.Deadline, call.CancelledAt, call.ArchivedAt,
                context.Members.Where(member => member.OperatorId == dossier.OperatorId && member.UserId == userId && member.Role != MemberRole.None)
                    .Select(member => (MemberRole?)member.Role).FirstOrDefault()),
            context.Members.Where(member => member.OperatorId == dossier.OperatorId && member.UserId == userId)
                .Select(member => member.MandateEndsOn).FirstOrDefault()))
        .FirstOrDefault());

    public async Task<DossierView?> FindAsync(Guid dossierId, Guid? userId, CancellationToken cancellationToken)
    {
        if (await View.RunAsync(context, new DossierId(dossierId), userId) is not var (view, mandateEndsOn)) return null;
        return mandateEndsOn < authority.DateOf(clock.GetUtcNow()) ? view with { Role = null } : view;
    }

    public Task<int> CountedFilesAsync(Guid callId, Guid operatorId, DossierId except, CancellationToken cancellationToken) =>
        context.Dossiers.CountAsync(
            dossier => dossier.CallId == callId && dossier.OperatorId == operatorId && dossier.Id != except
                && DossierStateExtensions.TakingAPlace.Contains(dossier.State),
            cancellationToken);

    private sealed record FoundDossier(DossierView View, DateOnly? MandateEndsOn);
}
