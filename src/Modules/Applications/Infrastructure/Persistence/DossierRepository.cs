using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class DossierRepository(ApplicationsDbContext context, RequestContext request)
    : EfRepository<Dossier, DossierId>(context, request), IDossierRepository
{
    public async Task<IReadOnlyList<Dossier>> ListedBeforeAsync(int listingVersion, int most, CancellationToken cancellationToken) =>
        await context.Dossiers.Where(dossier => dossier.ListingVersion < listingVersion).OrderBy(dossier => dossier.Id).Take(most).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Dossier>> OfCallAsync(Guid callId, DossierState state, int most, CancellationToken cancellationToken) =>
        await context.Dossiers.Where(dossier => dossier.CallId == callId && dossier.State == state).OrderBy(dossier => dossier.Id).Take(most).ToListAsync(cancellationToken);
}
