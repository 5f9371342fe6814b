using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.Fuzzing;
using AmiPlatform.IntegrationTests.Access.Matrix;
using AmiPlatform.IntegrationTests.Contracts;
using AmiPlatform.IntegrationTests.Hosting;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Comes with a key of one scope to operations, and looks whether those that ask for another permission refuse it and say which.</summary>
internal sealed class KeyScopes(PlatformFixture platform, MatrixScene scene)
{
    private const string Asks = "Asks for the permission `";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>How many operations refused the key.</summary>
    public int Refused { get; private set; }

    public async Task<IReadOnlyList<string>> FaultsAsync(string scope, Func<FuzzOperation, bool> asked)
    {
        using var administrator = await platform.As("administrator");
        var made = (await administrator.WriteAsync("/api/access/me/api-keys", new { name = "One scope", scopes = new[] { scope } })).Expect(HttpStatusCode.Created);
        using var key = platform.Anonymous();
        key.DefaultRequestHeaders.Authorization = new("Bearer", made.Body.GetProperty("key").GetString());
        var faults = new List<string>();
        foreach (var (operation, permission) in await OperationsAsync(key))
        {
            if (!asked(operation)) continue;
            using var request = MatrixRequest.Of(operation, scene);
            using var answer = await key.SendAsync(request, Stop);
            var text = await answer.Content.ReadAsStringAsync(Stop);
            if (permission == scope && answer.StatusCode != HttpStatusCode.OK) faults.Add($"{operation.Id}, which asks for the scope of the key: {(int)answer.StatusCode} {text}");
            if (permission == scope) continue;
            if (answer.StatusCode == HttpStatusCode.Forbidden && text.Contains(permission, StringComparison.Ordinal) && JsonNode.Parse(text)!["code"]!.GetValue<string>() == "access.scope-missing") Refused++;
            else faults.Add($"{operation.Id}, which asks for {permission}: {(int)answer.StatusCode} {text[..Math.Min(text.Length, 200)]}");
        }

        return faults;
    }

    private static async Task<IReadOnlyList<(FuzzOperation Operation, string Permission)>> OperationsAsync(HttpClient client)
    {
        var found = new List<(FuzzOperation, string)>();
        foreach (var name in ApiOperation.Documents)
        {
            var text = await client.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative), Stop);
            var paths = JsonNode.Parse(text)!["paths"]!;
            foreach (var operation in FuzzOperation.Read(text))
            {
                var words = paths[operation.Path]![operation.Method.Method.ToLowerInvariant()]!["description"]!.GetValue<string>();
                if (words.IndexOf(Asks, StringComparison.Ordinal) is >= 0 and var at) found.Add((operation, words[(at + Asks.Length)..words.IndexOf('`', at + Asks.Length)]));
            }
        }

        return found;
    }
}
