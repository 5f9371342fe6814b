using System.Text.Json;

namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>An eligibility rule, as data.</summary>
/// <param name="Code">Name of a type that implements <see cref="IEligibilityRuleParameters"/>.</param>
/// <param name="Blocking">Whether a failed rule prevents submission; else it warns.</param>
/// <param name="Parameters">A JSON object of the type's properties.</param>
/// <param name="ExplanationFrench">What applicants read, in French.</param>
/// <param name="ExplanationEnglish">What applicants read, in English.</param>
public sealed record CallEligibilityRule(string Code, bool Blocking, JsonElement Parameters, string ExplanationFrench, string ExplanationEnglish);
