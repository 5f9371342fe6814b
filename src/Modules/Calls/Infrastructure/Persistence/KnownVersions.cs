using System.Collections.Concurrent;
using AmiPlatform.Calls.Application.Calls;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

/// <summary>
/// Calls as they were read last, by their version: every change of a call counts it, so that a call of the present version needs its version read and nothing else.
/// </summary>
internal sealed class KnownVersions
{
    private const int Most = 500;
    private readonly ConcurrentDictionary<Guid, CallResponse> calls = new();

    /// <summary>The call, if it is known in this version.</summary>
    public CallResponse? Find(Guid id, long version) => calls.TryGetValue(id, out var call) && call.Version == version ? call : null;

    /// <summary>Keeps a call as it was read.</summary>
    public void Keep(CallResponse call)
    {
        if (calls.Count >= Most) calls.Clear();
        calls[call.Id] = call;
    }
}
