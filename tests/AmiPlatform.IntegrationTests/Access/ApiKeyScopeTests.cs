using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.Fuzzing;
using AmiPlatform.IntegrationTests.Access.Matrix;
using AmiPlatform.IntegrationTests.Contracts;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>A key with one scope, at the door of every operation, each with a request that its owner may send.</summary>
public sealed class ApiKeyScopeTests(PlatformFixture platform, ITestOutputHelper output) : IClassFixture<PlatformFixture>
{
    private const string Scope = "operators:read-all";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_operation_that_asks_for_another_permission_refuses_it_and_says_which()
    {
        using var administrator = await platform.As("administrator");
        var made = (await administrator.WriteAsync("/api/access/me/api-keys", new { name = "One scope", scopes = new[] { Scope } })).Expect(HttpStatusCode.Created);
        using var key = platform.Anonymous();
        key.DefaultRequestHeaders.Authorization = new("Bearer", made.Body.GetProperty("key").GetString());
        var scene = new MatrixScene(platform);
        await scene.SetAsync();
        var asked = 0;
        foreach (var (operation, permission) in await OperationsAsync(key))
        {
            using var request = MatrixRequest.Of(operation, scene);
            using var answer = await key.SendAsync(request, Stop);
            var text = await answer.Content.ReadAsStringAsync(Stop);
            if (permission == Scope)
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, operation.Id);
                continue;
            }

            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{operation.Id}: {text}");
            JsonNode.Parse(text)!["code"]!.GetValue<string>().ShouldBe("access.scope-missing", operation.Id);
            text.ShouldContain(permission);
            asked++;
        }

        asked.ShouldBeGreaterThan(80);
        output.WriteLine($"{asked} operations refused a key with the scope {Scope}");
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
                const string asks = "Asks for the permission `";
                if (words.IndexOf(asks, StringComparison.Ordinal) is >= 0 and var at) found.Add((operation, words[(at + asks.Length)..words.IndexOf('`', at + asks.Length)]));
            }
        }

        return found;
    }
}
