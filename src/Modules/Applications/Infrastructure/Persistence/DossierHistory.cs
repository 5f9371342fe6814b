using AmiPlatform.Applications.Application.History;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class DossierHistory(ApplicationsDbContext context) : IDossierHistory
{
    public async Task<Page<DossierChangeResponse>> PageAsync(
        DossierId dossierId, bool withInternal, bool? count, int limit, HistoryPosition? after, CancellationToken cancellationToken)
    {
        var rows = context.Changes.AsNoTracking().Where(change => change.DossierId == dossierId);
        if (!withInternal) rows = rows.Where(change => !change.IsInternal);
        var total = await rows.TotalAsync(count, cancellationToken);
        if (after is var (at, id)) rows = rows.Where(change => change.At <= at && (change.At < at || change.Id.CompareTo(id) < 0));
        var changes = await rows.OrderByDescending(change => change.At).ThenByDescending(change => change.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var next = changes.Count > limit ? new HistoryPosition(changes[limit - 1].At, changes[limit - 1].Id).ToCursor() : null;
        return new Page<DossierChangeResponse>([.. changes.Take(limit).Select(change => DossierChangeResponse.Of(change, withInternal))], next, total);
    }
}
