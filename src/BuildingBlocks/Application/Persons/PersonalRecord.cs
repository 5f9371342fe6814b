namespace AmiPlatform.BuildingBlocks.Application.Persons;

/// <summary>One thing that is kept about a person.</summary>
/// <param name="Kind">What it is, such as <c>membership</c>.</param>
/// <param name="Fields">What is kept, named in camel case: a text, a number, a truth, an identifier, an instant, a day, a value of an enumeration or a list of texts; fields without a value are left out.</param>
public sealed record PersonalRecord(string Kind, params IReadOnlyList<(string Name, object? Value)> Fields);
