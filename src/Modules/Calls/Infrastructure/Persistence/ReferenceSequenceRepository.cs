using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class ReferenceSequenceRepository(CallsDbContext context) : IReferenceSequences
{
    public async Task<ReferenceSequence> OfAsync(CallKind kind, int year, CancellationToken cancellationToken) =>
        await context.ReferenceSequences.FindAsync([kind, year], cancellationToken)
        ?? context.ReferenceSequences.Add(ReferenceSequence.For(kind, year)).Entity;
}
