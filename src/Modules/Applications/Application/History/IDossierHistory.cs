using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Paging;

namespace AmiPlatform.Applications.Application.History;

/// <summary>The changes of files.</summary>
internal interface IDossierHistory
{
    Task<Page<DossierChangeResponse>> PageAsync(
        DossierId dossierId, bool withInternal, bool? count, int limit, HistoryPosition? after, CancellationToken cancellationToken);
}
