namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>A value of a rule's parameters that makes no sense.</summary>
/// <param name="Parameter">Name of the parameter in camelCase.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="Values">What its message shows: what was given, under <c>given</c>, and the limits.</param>
public sealed record RuleFault(string Parameter, string Code, params IReadOnlyList<(string Name, object? Value)> Values);
