using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Operators.Application.Calls;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class KnownCallRepository(OperatorsDbContext context) : IKnownCalls
{
    private static readonly PreparedQuery<OperatorsDbContext, Guid, KnownCall> ById =
        new((context, id) => context.Calls.SingleOrDefault(call => call.Id == id));

    public Task<KnownCall?> FindAsync(Guid callId, CancellationToken cancellationToken) => ById.RunAsync(context, callId);

    public void Add(KnownCall call) => context.Calls.Add(call);
}
