using System.Text.Json;

namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The rules that exist: every type of this assembly that implements <see cref="IEligibilityRuleParameters"/>, by name.</summary>
public static class EligibilityRuleCatalog
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    /// <summary>The parameter types by code.</summary>
    public static IReadOnlyDictionary<string, Type> Types { get; } = typeof(EligibilityRuleCatalog).Assembly.GetTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(IEligibilityRuleParameters)))
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Reads the parameters of a rule.</summary>
    /// <param name="code">The rule's code.</param>
    /// <param name="parameters">A JSON object.</param>
    /// <returns>The typed parameters.</returns>
    /// <exception cref="KeyNotFoundException">No rule has that code.</exception>
    /// <exception cref="JsonException">The object has not the rule's shape.</exception>
    public static IEligibilityRuleParameters Read(string code, JsonElement parameters) =>
        (IEligibilityRuleParameters)(parameters.Deserialize(Types[code], Strict) ?? throw new JsonException("The parameters are null."));
}
