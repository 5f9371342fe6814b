using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Operators.Application.Territories;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class KnownCommuneRepository(OperatorsDbContext context) : IKnownCommunes
{
    private static readonly PreparedQuery<OperatorsDbContext, Guid, KnownCommune> ById =
        new((context, id) => context.Communes.SingleOrDefault(commune => commune.Id == id));

    public Task<KnownCommune?> FindAsync(Guid communeId, CancellationToken cancellationToken) => ById.RunAsync(context, communeId);

    public void Add(KnownCommune commune) => context.Communes.Add(commune);
}
