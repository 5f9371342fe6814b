namespace AmiPlatform.BuildingBlocks.Application.Messaging;

/// <summary>A fact that a module tells the others; a sealed record of primitives, identifiers, enums and records of contracts.</summary>
public interface IIntegrationEvent
{
    /// <summary>Events of one key reach each consumer in order: the call's id for all of a call, the operator's for all of an operator.</summary>
    Guid OrderingKey { get; }
}
