using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Sealing;

/// <summary>How a rule answered at the submission: its words as the call published them, what it compared as values and as it was told.</summary>
internal sealed record SealedRule(
    string Code, RuleOutcome Outcome, bool Blocking, string ExplanationFrench, string ExplanationEnglish, string Pointer, JsonObject? Found, JsonObject? Expected,
    SealedWords? FoundWords = null, SealedWords? ExpectedWords = null)
{
    public static SealedRule Of(RuleTrace rule, IWording wording) => new(
        rule.Code, rule.Outcome, rule.Blocking, rule.ExplanationFrench, rule.ExplanationEnglish, rule.Pointer, Values(rule.Found), Values(rule.Expected),
        SealedWords.Of(rule.Found, wording), SealedWords.Of(rule.Expected, wording));

    public bool IsOf(RuleTrace rule) => Code == rule.Code && ExplanationFrench == rule.ExplanationFrench;

    private static JsonObject? Values(Phrase? phrase) =>
        phrase is null ? null : new JsonObject(phrase.Arguments.Select(argument => KeyValuePair.Create(argument.Key, Value(argument.Value))));

    private static JsonNode? Value(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        int number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        DateOnly day => JsonValue.Create(day.ToString("O", CultureInfo.InvariantCulture)),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Value)]),
        _ => JsonValue.Create(value.ToString()),
    };
}
