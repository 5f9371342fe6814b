namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>A change of an operator's status, numbered from 1 so that whoever hears of two knows which came last.</summary>
internal sealed record StatusChange(int Number, OperatorStatus Status, Agent By, string? Reason, DateTimeOffset At);
