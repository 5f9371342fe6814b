namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>An eligibility rule, as data; its parameters are the text of a JSON object whose shape the catalogue of rules knows.</summary>
internal sealed record EligibilityRule(string Code, bool Blocking, string Parameters, string ExplanationFrench, string ExplanationEnglish);
