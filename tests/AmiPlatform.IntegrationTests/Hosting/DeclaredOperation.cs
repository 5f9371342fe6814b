using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Contracts;
using AmiPlatform.IntegrationTests.Exposure;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>What the approved OpenAPI documents say of the answers of an operation.</summary>
internal sealed class DeclaredOperation(string method, string path, JsonObject responses, JsonObject document)
{
    private static readonly Lazy<IReadOnlyList<DeclaredOperation>> All = new(Read);
    private readonly string[] steps = path.Split('/');

    /// <summary>The operation that a request asks, if it is one of the documents.</summary>
    public static DeclaredOperation? Asked(HttpRequestMessage request)
    {
        var given = request.RequestUri!.AbsolutePath.Split('/');
        return All.Value.Where(operation => operation.Is(request.Method.Method, given)).MaxBy(operation => operation.Literals);
    }

    private int Literals => steps.Count(step => !step.StartsWith('{'));

    public override string ToString() => $"{method} {path}";

    public bool Declares(int status) => responses.ContainsKey(Key(status));

    /// <summary>The members of an answer, as pointers, that its schema does not have.</summary>
    public IReadOnlyList<string> Undeclared(int status, string mediaType, JsonElement body)
    {
        var response = responses[Key(status)];
        if (response?["$ref"]?.GetValue<string>() is { } reference) response = document["components"]!["responses"]![reference[(reference.LastIndexOf('/') + 1)..]];
        return response?["content"]?[mediaType]?["schema"] is JsonObject schema ? AnswerSchema.Undeclared(body, schema, document) : [string.Empty];
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);

    private bool Is(string asked, string[] given) =>
        method == asked && given.Length == steps.Length && steps.Zip(given).All(pair => pair.First.StartsWith('{') || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));

    private static List<DeclaredOperation> Read() =>
    [
        .. from name in ApiOperation.Documents
           let document = JsonNode.Parse(File.ReadAllText(Path.Combine(ApprovedDocumentsTests.Root(), "docs", "api", $"{name}.json")))!.AsObject()
           from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select new DeclaredOperation(operation.Key.ToUpperInvariant(), path.Key, operation.Value!["responses"]!.AsObject(), document),
    ];
}
