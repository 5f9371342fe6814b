using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Persistence;

namespace AmiPlatform.Applications.Application.Dossiers;

internal interface IDossierRepository : IRepository<Dossier, DossierId>
{
    /// <summary>Finds a file without comparing the version that the caller sent: the handler does that itself.</summary>
    Task<Dossier?> FindForMergeAsync(DossierId id, CancellationToken cancellationToken);

    /// <summary>Some files whose columns for lists were filled by an older platform, or not at all.</summary>
    Task<IReadOnlyList<Dossier>> ListedBeforeAsync(int listingVersion, int most, CancellationToken cancellationToken);

    /// <summary>Some files of a call that are in a state.</summary>
    Task<IReadOnlyList<Dossier>> OfCallAsync(Guid callId, DossierState state, int most, CancellationToken cancellationToken);
}
