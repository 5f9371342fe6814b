namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>A consistency boundary: loaded and saved whole, changed only by its own behaviour.</summary>
/// <typeparam name="TId">Its typed identifier.</typeparam>
public abstract class AggregateRoot<TId> : IAggregateRoot
    where TId : struct, ITypedId<TId>
{
    private readonly List<IDomainEvent> domainEvents = [];

    /// <summary>Identifies the aggregate for ever.</summary>
    public TId Id { get; protected init; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<IDomainEvent> TakeDomainEvents()
    {
        if (domainEvents.Count == 0) return [];
        IDomainEvent[] taken = [.. domainEvents];
        domainEvents.Clear();
        return taken;
    }

    /// <summary>States a fact; it leaves with the commit, or never.</summary>
    /// <param name="domainEvent">The fact.</param>
    protected void Raise(IDomainEvent domainEvent) => domainEvents.Add(domainEvent);
}
