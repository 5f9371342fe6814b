using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Finds the call that a command addresses, with what its state table looks at.</summary>
internal interface IAddressedCalls
{
    Task<Call?> FindAsync(Guid callId, CancellationToken cancellationToken);
}

internal sealed class AddressedCalls(ICallRepository calls, IApplicationCounts counts, TimeProvider clock) : IAddressedCalls
{
    public async Task<Call?> FindAsync(Guid callId, CancellationToken cancellationToken)
    {
        if (await calls.FindAsync(new CallId(callId), cancellationToken) is not { } call) return null;
        var open = call.State == CallState.Published ? await counts.OpenAsync(call.Id, cancellationToken) : 0;
        call.Under(new CallFacts(open, call.SubmissionDeadline, clock.GetUtcNow()));
        return call;
    }
}
