using AmiPlatform.Operators.Application.Calls;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class KnownCallRepository(OperatorsDbContext context) : IKnownCalls
{
    public async Task<KnownCall?> FindAsync(Guid callId, CancellationToken cancellationToken) => await context.Calls.FindAsync([callId], cancellationToken);

    public void Add(KnownCall call) => context.Calls.Add(call);
}
