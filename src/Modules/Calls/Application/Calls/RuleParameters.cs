using System.Reflection;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Reads the parameters of a rule by the catalogue of rules, and says what is wrong with them.</summary>
internal static class RuleParameters
{
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
        try
        {
            var parameters = EligibilityRuleCatalog.Read(code, json);
            var faults = parameters.Faults().Select(fault => Error.Rule(fault.Code, ("rule", code)).At($"{pointer}/{fault.Parameter}")).ToList();
            return faults.Count == 0 ? JsonSerializer.Serialize(parameters, parameters.GetType(), JsonSerializerOptions.Web) : Result<string>.Refused(faults);
        }
        catch (JsonException)
        {
            return Error.Rule("calls.rule-parameters-not-readable", ("rule", code), ("expected", Expected(code))).At(pointer);
        }
    }

    private static string[] Expected(string code) =>
        [.. EligibilityRuleCatalog.Types[code].GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];
}
