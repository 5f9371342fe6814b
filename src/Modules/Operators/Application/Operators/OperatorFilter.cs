namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Which operators a list shows: those whose name, acronym or number contains a text, those of which an account is a member.</summary>
internal sealed record OperatorFilter(string? Text = null, Guid? Member = null);
