using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Territories.Domain.Communes;

namespace AmiPlatform.Territories.Application.Communes;

/// <summary>The communes of the territory.</summary>
internal interface ICommuneRepository : IRepository<Commune, CommuneId>
{
    /// <summary>All of them, by code: a territory has some dozens.</summary>
    Task<IReadOnlyDictionary<InseeCode, Commune>> AllAsync(CancellationToken cancellationToken);

    Task<IReadOnlySet<InseeCode>> CodesAsync(CancellationToken cancellationToken);
}
