using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiPlatform.Fuzzing;
using AmiPlatform.IntegrationTests.Access.Matrix;
using AmiPlatform.IntegrationTests.Contracts;
using AmiPlatform.IntegrationTests.Hosting;

namespace AmiPlatform.IntegrationTests.Exposure;

/// <summary>Looks for writes that take a member which only answers have: whoever may change a title must not change a state beside it.</summary>
internal sealed class MassAssignment(PlatformFixture platform, MatrixScene scene, MatrixCallers callers)
{
    private const int MostFaultsOfAnOperation = 3;
    private readonly List<string> faults = [];

    /// <summary>How many operations were asked.</summary>
    public int Operations { get; private set; }

    /// <summary>How many members were put into their bodies, each in a request of its own.</summary>
    public int Injected { get; private set; }

    /// <summary>The requests that were not refused for the member and with its name, and whether one of them was carried out.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(IEnumerable<FuzzOperation> operations)
    {
        var described = (await ApiOperation.AllAsync(platform)).ToDictionary(operation => operation.Id);
        var members = described.Values.Select(operation => operation.Document).Distinct().ToDictionary(document => document, AnswerMembers.Of);
        HashSet<JsonObject> seen = [];
        var before = await CommittedAsync();
        foreach (var operation in operations.Where(operation => operation.ContentTypes.Any(type => type.EndsWith("json", StringComparison.Ordinal))))
        {
            var (_, _, client) = callers.Admitted(operation.Id);
            var injections = Injections.Of(described[operation.Id], MatrixRequest.Body(operation, scene), members[described[operation.Id].Document], seen).ToList();
            if (injections.Count == 0) continue;
            Operations++;
            await InjectAsync(client, operation, injections);
        }

        var after = await CommittedAsync();
        if (after != before) faults.Add(string.Create(CultureInfo.InvariantCulture, $"{after - before} of these requests changed something"));
        return faults;
    }

    private async Task InjectAsync(HttpClient client, FuzzOperation operation, IEnumerable<Injection> injections)
    {
        var found = 0;
        foreach (var injection in injections)
        {
            Injected++;
            using var request = MatrixRequest.Of(operation, scene, injection.Body);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (Names(answer, text, injection.Pointer)) continue;
            faults.Add($"{operation.Id} with {injection.Pointer}: {(int)answer.StatusCode} {text[..Math.Min(text.Length, 300)]}");
            if (++found == MostFaultsOfAnOperation) return;
        }
    }

    private static bool Names(HttpResponseMessage answer, string text, string pointer)
    {
        if ((int)answer.StatusCode != 400 || answer.Content.Headers.ContentType?.MediaType != "application/problem+json") return false;
        using var problem = JsonDocument.Parse(text);
        return problem.RootElement.TryGetProperty("errors", out var errors) && errors.TryGetProperty(pointer, out var entries)
            && entries.EnumerateArray().Any(entry => entry.GetProperty("code").GetString() == "http.member-unknown");
    }

    // Each committed command leaves one entry, also one that changes nothing.
    private Task<long> CommittedAsync() => platform.CountAsync("platform_audit_entries", "Refusal IS NULL");
}
