namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>Who acts, and the name that histories show.</summary>
internal sealed record Agent(Guid UserId, string Name);
