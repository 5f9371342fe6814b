namespace AmiPlatform.Applications.Application.Calls;

/// <summary>The calls that this module has heard of.</summary>
internal interface IKnownCalls
{
    Task<KnownCall?> FindAsync(Guid callId, CancellationToken cancellationToken);

    void Add(KnownCall call);
}
