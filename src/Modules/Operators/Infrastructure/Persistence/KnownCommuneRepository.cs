using AmiPlatform.Operators.Application.Territories;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class KnownCommuneRepository(OperatorsDbContext context) : IKnownCommunes
{
    public async Task<KnownCommune?> FindAsync(Guid communeId, CancellationToken cancellationToken) =>
        await context.Communes.FindAsync([communeId], cancellationToken);

    public void Add(KnownCommune commune) => context.Communes.Add(commune);
}
