namespace AmiPlatform.Applications.Application.Calls;

/// <summary>The calls that this module has heard of.</summary>
internal interface IKnownCalls
{
    /// <summary>A call of which a published version has come.</summary>
    Task<KnownCall?> FindAsync(Guid callId, CancellationToken cancellationToken);

    /// <summary>The same, and the call stays as it is until the transaction ends: a draft that it lets in is there when its cancellation or closing ends the drafts.</summary>
    Task<KnownCall?> FindUnchangedAsync(Guid callId, CancellationToken cancellationToken);

    Task<KnownCall> FindOrAddAsync(Guid callId, CancellationToken cancellationToken);

    /// <summary>The calls with a title, the latest reference first.</summary>
    Task<IReadOnlyList<KnownCall>> TitledAsync(string title, CancellationToken cancellationToken);
}
