using AmiPlatform.BuildingBlocks.Application.Paging;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Lists of files; who sees which is part of the selection.</summary>
internal interface IDossierListing
{
    Task<Page<DossierSummary>> PageAsync(DossierSelection selection, int limit, DossierPosition? after, bool count, CancellationToken cancellationToken);
}

/// <summary>Whole lists, for tables.</summary>
internal interface IDossierExport
{
    /// <summary>All files of the selection, read while they are asked for, which may be after the request that asks has ended.</summary>
    IAsyncEnumerable<DossierSummary> AllAsync(DossierSelection selection, CancellationToken cancellationToken);
}
