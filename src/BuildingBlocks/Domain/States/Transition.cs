namespace AmiPlatform.BuildingBlocks.Domain.States;

/// <summary>One row of a state table.</summary>
/// <typeparam name="TSubject">What the guard looks at; the aggregate.</typeparam>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TAction">The actions.</typeparam>
/// <param name="From">State in which the row applies.</param>
/// <param name="Action">The action taken.</param>
/// <param name="To">State afterwards.</param>
/// <param name="Guard">Condition that must also hold, or none.</param>
public sealed record Transition<TSubject, TState, TAction>(TState From, TAction Action, TState To, Guard<TSubject>? Guard = null)
    where TState : struct, Enum
    where TAction : struct, Enum;
