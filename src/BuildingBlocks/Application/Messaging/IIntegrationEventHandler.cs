namespace AmiPlatform.BuildingBlocks.Application.Messaging;

/// <summary>
/// A reaction to another module's event. It runs inside a write transaction of its own module, in which its effect and the mark «handled» live or die
/// together; it is called again after a failure, so a state it does not expect is ignored and logged, never thrown at.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IIntegrationEventHandler<in TEvent>
    where TEvent : IIntegrationEvent
{
    /// <summary>Applies the event.</summary>
    /// <param name="integrationEvent">The event.</param>
    /// <param name="metadata">Its identity, instant and position.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>When the effect is staged.</returns>
    Task HandleAsync(TEvent integrationEvent, EventMetadata metadata, CancellationToken cancellationToken);
}
