using System.Text.Json;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Calls.Application.Demonstration;

/// <summary>Eligibility rules as a programme manager would write them.</summary>
internal static class WrittenRule
{
    public static RuleDraft Rule<T>(T parameters, string french, string english, bool blocking = true)
        where T : IEligibilityRuleParameters =>
        new(typeof(T).Name, french, english, JsonSerializer.SerializeToElement(parameters, JsonSerializerOptions.Web), blocking);
}
