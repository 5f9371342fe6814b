using System.Globalization;
using System.Text.Json;

namespace AmiPlatform.Fuzzing;

/// <summary>What is wrong with an answer.</summary>
internal static class Verdict
{
    private static readonly string[] Traces = ["   at ", "Exception", "Microsoft.", "System."];

    public static string? Of(FuzzOperation operation, HttpResponseMessage answer, string text)
    {
        var status = (int)answer.StatusCode;
        if (status >= 500) return $"{status} is a failure of the platform";
        if (!operation.Statuses.Contains(status.ToString(CultureInfo.InvariantCulture))) return $"{status} is not declared";
        return status >= 400 ? OfProblem(status, answer, text) : null;
    }

    private static string? OfProblem(int status, HttpResponseMessage answer, string text)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json") return $"{status} is no problem document";
        var problem = JsonElement.Parse(text);
        foreach (var member in new[] { "type", "title", "detail", "instance", "traceId", "code" })
        {
            if (!problem.TryGetProperty(member, out var value) || string.IsNullOrEmpty(value.GetString())) return $"{status} has no {member}";
        }

        if (problem.GetProperty("status").GetInt32() != status) return $"{status} says another status";
        return Traces.FirstOrDefault(trace => problem.GetProperty("detail").GetString()!.Contains(trace, StringComparison.Ordinal)) is { } shown ? $"{status} shows «{shown}»" : null;
    }
}
