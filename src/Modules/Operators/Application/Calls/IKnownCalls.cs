namespace AmiPlatform.Operators.Application.Calls;

/// <summary>The copies of published calls, inside a transaction.</summary>
internal interface IKnownCalls
{
    Task<KnownCall?> FindAsync(Guid callId, CancellationToken cancellationToken);

    void Add(KnownCall call);
}
