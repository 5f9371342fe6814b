namespace AmiPlatform.BuildingBlocks.Domain.States;

/// <summary>A condition of a transition.</summary>
/// <typeparam name="TSubject">What it looks at.</typeparam>
/// <param name="Name">What the diagram prints.</param>
/// <param name="Refusal">The error when the condition does not hold, else nothing.</param>
public sealed record Guard<TSubject>(string Name, Func<TSubject, Error?> Refusal);
