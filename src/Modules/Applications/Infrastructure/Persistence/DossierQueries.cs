using System.Linq.Expressions;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Paging;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class DossierQueries(ApplicationsDbContext context) : IDossierQueries
{
    public Task<DossierView?> FindAsync(Guid dossierId, CancellationToken cancellationToken)
    {
        var id = new DossierId(dossierId);
        return (
            from dossier in context.Dossiers.AsNoTracking()
            where dossier.Id == id
            from call in context.Calls.Where(call => call.Id == dossier.CallId).DefaultIfEmpty()
            from applicant in context.Operators.Where(applicant => applicant.Id == dossier.OperatorId).DefaultIfEmpty()
            select new DossierView(
                dossierId, dossier.Version, dossier.CallId, call!.Reference, call.Title, dossier.CallVersion, dossier.OperatorId, applicant!.LegalName, dossier.State,
                dossier.Content, dossier.Declarations, dossier.TrackingNumber, dossier.SubmittedAt, dossier.StartedAt, dossier.ChangedAt, dossier.Origin, dossier.Completions,
                dossier.Reason, call.Deadline, call.CancelledAt))
            .FirstOrDefaultAsync(cancellationToken);
    }

    public Task<Page<DossierSummary>> OfMemberAsync(Guid userId, DossierFilter filter, int limit, DossierPosition? after, CancellationToken cancellationToken)
    {
        var operators = context.Members.Where(member => member.UserId == userId && member.Role != MemberRole.None).Select(member => member.OperatorId);
        var rows = Filtered(filter).Where(dossier => operators.Contains(dossier.OperatorId));
        if (after is var (at, id)) rows = rows.Where(dossier => dossier.StartedAt < at || (dossier.StartedAt == at && dossier.Id.CompareTo(id) < 0));
        return PageAsync(rows.OrderByDescending(dossier => dossier.StartedAt).ThenByDescending(dossier => dossier.Id), limit, item => item.StartedAt, cancellationToken);
    }

    public Task<int> CountedFilesAsync(Guid callId, Guid operatorId, DossierId except, CancellationToken cancellationToken) =>
        context.Dossiers.CountAsync(
            dossier => dossier.CallId == callId && dossier.OperatorId == operatorId && dossier.Id != except
                && DossierStateExtensions.TakingAPlace.Contains(dossier.State),
            cancellationToken);

    public Task<Page<DossierSummary>> SubmittedAsync(DossierFilter filter, int limit, DossierPosition? after, CancellationToken cancellationToken)
    {
        var rows = Filtered(filter).Where(dossier =>
            dossier.SubmittedAt != null && dossier.State != DossierState.Draft && dossier.State != DossierState.Expired && dossier.State != DossierState.Discarded);
        if (after is var (at, id)) rows = rows.Where(dossier => dossier.SubmittedAt < at || (dossier.SubmittedAt == at && dossier.Id.CompareTo(id) < 0));
        return PageAsync(rows.OrderByDescending(dossier => dossier.SubmittedAt).ThenByDescending(dossier => dossier.Id), limit, item => item.SubmittedAt!.Value, cancellationToken);
    }

    private IQueryable<Dossier> Filtered(DossierFilter filter)
    {
        var rows = context.Dossiers.AsNoTracking();
        if (filter.CallId is { } callId) rows = rows.Where(dossier => dossier.CallId == callId);
        if (filter.State is { } state) rows = rows.Where(dossier => dossier.State == state);
        return rows;
    }

    private async Task<Page<DossierSummary>> PageAsync(
        IQueryable<Dossier> rows, int limit, Func<DossierSummary, DateTimeOffset> key, CancellationToken cancellationToken)
    {
        var items = await rows.Take(limit + 1).Select(Summary()).ToListAsync(cancellationToken);
        if (items.Count <= limit) return new Page<DossierSummary>(items);
        items.RemoveAt(limit);
        var last = items[^1];
        return new Page<DossierSummary>(items, new DossierPosition(key(last), new DossierId(last.Id)).ToCursor());
    }

    private Expression<Func<Dossier, DossierSummary>> Summary() => dossier => new DossierSummary(
        dossier.Id.Value,
        dossier.CallId,
        context.Calls.Where(call => call.Id == dossier.CallId).Select(call => call.Reference).First(),
        context.Calls.Where(call => call.Id == dossier.CallId).Select(call => call.Title).First(),
        dossier.OperatorId,
        context.Operators.Where(applicant => applicant.Id == dossier.OperatorId).Select(applicant => applicant.LegalName).FirstOrDefault(),
        dossier.State,
        dossier.Title,
        dossier.Requested,
        dossier.TrackingNumber,
        dossier.StartedAt,
        dossier.SubmittedAt);
}
