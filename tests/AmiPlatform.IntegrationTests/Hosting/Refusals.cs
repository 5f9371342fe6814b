using System.Net;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>What tests expect of an answer that says no.</summary>
public static class Refusals
{
    /// <summary>Expects a refusal with its code, at a place of the request where one is named, in words that are whole.</summary>
    public static Answer Refused(this Answer answer, HttpStatusCode status, string code, string? place = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var text = answer.Expect(status).Body.ToString();
        answer.Body.GetProperty("detail").GetString()!.ShouldNotContain("{");
        if (place is null)
        {
            answer.Code.ShouldBe(code, text);
            return answer;
        }

        answer.Body.GetProperty("errors").TryGetProperty(place, out var entries).ShouldBeTrue($"{place}: {text}");
        entries.EnumerateArray().Select(entry => entry.GetProperty("code").GetString()).ShouldContain(code, text);
        entries.EnumerateArray().ShouldAllBe(entry => !entry.GetProperty("message").GetString()!.Contains('{'));
        return answer;
    }

    public static async Task<Answer> Refused(this Task<Answer> answer, HttpStatusCode status, string code, string? place = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return (await answer).Refused(status, code, place);
    }
}
