namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>What the persistence needs to know of every aggregate.</summary>
public interface IAggregateRoot
{
    /// <summary>Counts committed changes, from 1; the <c>ETag</c> of the resource.</summary>
    long Version { get; }

    /// <summary>Hands over the domain events raised since the last call, in order, and forgets them.</summary>
    /// <returns>The events.</returns>
    IReadOnlyList<IDomainEvent> TakeDomainEvents();
}
