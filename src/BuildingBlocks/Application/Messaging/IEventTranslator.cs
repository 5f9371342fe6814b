using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Application.Messaging;

/// <summary>Says, for every domain event of a module, which integration event leaves, or that none does.</summary>
public interface IEventTranslator
{
    /// <summary>Translates one domain event.</summary>
    /// <param name="domainEvent">An event of this module.</param>
    /// <param name="occurredAt">Instant of the commit.</param>
    /// <returns>The event that leaves, or nothing when it is private.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The translator does not know the event: a gap in the switch.</exception>
    IIntegrationEvent? Translate(IDomainEvent domainEvent, DateTimeOffset occurredAt);
}
