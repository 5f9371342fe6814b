namespace AmiPlatform.BuildingBlocks.Application.Messaging;

/// <summary>What travels with an integration event.</summary>
/// <param name="Id">Made once, when the event was written; the key of de-duplication.</param>
/// <param name="Name">Wire name.</param>
/// <param name="OccurredAt">Instant of the commit that raised it.</param>
/// <param name="Position">Gap-free position in the event log.</param>
public sealed record EventMetadata(Guid Id, string Name, DateTimeOffset OccurredAt, long Position);
