using System.Globalization;
using System.Reflection;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Reads the parameters of a rule by the catalogue of rules, and says what is wrong with them.</summary>
internal static class RuleParameters
{
    private const int LongestShown = 100;
    private static readonly JsonElement None = JsonSerializer.SerializeToElement(new Dictionary<string, int>());

    /// <summary>Reads a rule as its author wrote it.</summary>
    public static Result<EligibilityRule> Read(RuleDraft draft, int index)
    {
        var parameters = Check(draft.Code, draft.Parameters ?? None, index);
        if (!parameters.IsSuccess) return Result<EligibilityRule>.Refused(parameters.Errors);
        return new EligibilityRule(draft.Code, draft.Blocking, parameters.Value, draft.ExplanationFrench, draft.ExplanationEnglish);
    }

    /// <summary>Checks rules that were stored: the catalogue may have changed since.</summary>
    public static IReadOnlyList<Error> Check(IReadOnlyList<EligibilityRule> rules) =>
        [.. rules.SelectMany((rule, index) => Check(rule.Code, ToJson(rule.Parameters), index).Errors)];

    public static JsonElement ToJson(string parameters) => JsonElement.Parse(parameters);

    private static Result<string> Check(string code, JsonElement json, int index)
    {
        if (!EligibilityRuleCatalog.Types.ContainsKey(code))
            return Error.Rule("calls.rule-unknown", ("rule", code), ("known", EligibilityRuleCatalog.Types.Keys.Order().ToArray())).At($"/rules/{index}/code");
        var pointer = $"/rules/{index}/parameters";
        var misfits = Misfits(code, json, pointer).ToList();
        if (misfits.Count > 0) return Result<string>.Refused(misfits);
        var parameters = EligibilityRuleCatalog.Read(code, json);
        var faults = parameters.Faults().Select(fault => Error.Rule(fault.Code, [("rule", code), .. fault.Values]).At($"{pointer}/{fault.Parameter}")).ToList();
        return faults.Count == 0 ? JsonSerializer.Serialize(parameters, parameters.GetType(), JsonSerializerOptions.Web) : Result<string>.Refused(faults);
    }

    private static IEnumerable<Error> Misfits(string code, JsonElement json, string pointer)
    {
        var expected = EligibilityRuleCatalog.Types[code].GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), property => KindOf(property.PropertyType));
        if (json.ValueKind != JsonValueKind.Object)
        {
            yield return Error.Rule("calls.rule-parameters-not-readable", ("rule", code), ("given", Shown(json)), ("expected", expected.Keys)).At(pointer);
            yield break;
        }

        foreach (var name in json.EnumerateObject().Select(property => property.Name).Where(name => !expected.ContainsKey(name)))
            yield return Error.Rule("calls.rule-parameter-unknown", ("rule", code), ("given", name), ("expected", expected.Keys)).At($"{pointer}/{JsonPointer.Step(name)}");
        foreach (var name in json.EnumerateObject().GroupBy(property => property.Name).Where(group => group.Count() > 1).Select(group => group.Key))
            yield return Error.Rule("calls.rule-parameter-twice", ("rule", code), ("parameter", name)).At($"{pointer}/{JsonPointer.Step(name)}");
        foreach (var (name, kind) in expected)
        {
            if (!json.TryGetProperty(name, out var value)) yield return Error.Rule("calls.rule-parameter-missing", ("rule", code), ("parameter", name), ("kind", kind)).At($"{pointer}/{name}");
            else if (!Fits(value, kind)) yield return Error.Rule("calls.rule-parameter-misfit", ("rule", code), ("parameter", name), ("kind", kind), ("given", Shown(value))).At($"{pointer}/{name}");
        }
    }

    private static RuleValueKind KindOf(Type type) =>
        type == typeof(decimal) ? RuleValueKind.Number
        : type == typeof(int) ? RuleValueKind.WholeNumber
        : type == typeof(DateOnly) ? RuleValueKind.Date
        : type == typeof(bool) ? RuleValueKind.YesOrNo
        : type == typeof(string) ? RuleValueKind.Text
        : type == typeof(IReadOnlyList<string>) ? RuleValueKind.ListOfTexts
        : throw new NotSupportedException($"A parameter of type {type} has no words for its authors.");

    private static bool Fits(JsonElement value, RuleValueKind kind) => kind switch
    {
        RuleValueKind.Text => value.ValueKind == JsonValueKind.String,
        RuleValueKind.Number => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _),
        RuleValueKind.WholeNumber => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        RuleValueKind.Date => value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        RuleValueKind.YesOrNo => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        RuleValueKind.ListOfTexts => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of value without a check."),
    };

    /// <summary>What was given, as it was written; a long value by its beginning.</summary>
    private static string Shown(JsonElement value) => value.GetRawText() is { Length: > LongestShown } text ? $"{text[..LongestShown]}…" : value.GetRawText();
}
