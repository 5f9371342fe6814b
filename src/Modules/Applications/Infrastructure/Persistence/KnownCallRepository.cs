using AmiPlatform.Applications.Application.Calls;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class KnownCallRepository(ApplicationsDbContext context) : IKnownCalls
{
    public async Task<KnownCall?> FindAsync(Guid callId, CancellationToken cancellationToken) => await context.Calls.FindAsync([callId], cancellationToken);

    public void Add(KnownCall call) => context.Calls.Add(call);
}
