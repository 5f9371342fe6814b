namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>An instant and the day that it falls on in the authority's legal zone: mandates are counted in such days.</summary>
internal readonly record struct LegalMoment(DateTimeOffset At, DateOnly Day);
