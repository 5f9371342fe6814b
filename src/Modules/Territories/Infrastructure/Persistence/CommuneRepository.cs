using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Domain.Communes;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class CommuneRepository(TerritoriesDbContext context, RequestContext request)
    : EfRepository<Commune, CommuneId>(context, request), ICommuneRepository
{
    public async Task<IReadOnlyDictionary<InseeCode, Commune>> AllAsync(CancellationToken cancellationToken) =>
        await context.Communes.ToDictionaryAsync(commune => commune.Code, cancellationToken);

    public async Task<IReadOnlySet<InseeCode>> CodesAsync(CancellationToken cancellationToken) =>
        await context.Communes.Select(commune => commune.Code).ToHashSetAsync(cancellationToken);
}
