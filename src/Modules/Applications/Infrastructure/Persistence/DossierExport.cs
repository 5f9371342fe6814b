using System.Runtime.CompilerServices;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

/// <summary>Reads in a context of its own, which stays open while the rows are sent.</summary>
internal sealed class DossierExport(IContextSource<ApplicationsDbContext> source) : IDossierExport
{
    public async IAsyncEnumerable<DossierSummary> AllAsync(DossierSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        await foreach (var file in new DossierListing(context).AllAsync(selection, cancellationToken)) yield return file;
    }
}
