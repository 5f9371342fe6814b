using System.Runtime.CompilerServices;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

/// <summary>Reads in a context of its own, which stays open while the rows are sent.</summary>
internal sealed class DossierExport(IContextSource<ApplicationsDbContext> source, IAuthority authority, TimeProvider clock) : IDossierExport
{
    public async IAsyncEnumerable<DossierSummary> AllAsync(DossierSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        await foreach (var file in new DossierListing(context, authority, clock).AllAsync(selection, cancellationToken)) yield return file;
    }
}
