using System.Text.Json.Nodes;

namespace AmiPlatform.Fuzzing;

/// <summary>An operation as its OpenAPI document describes it.</summary>
/// <param name="Id">Operation id.</param>
/// <param name="Method">Method.</param>
/// <param name="Path">Path with its parameters in braces.</param>
/// <param name="Parameters">Parameters in path, query and headers.</param>
/// <param name="ContentTypes">Media types of the body; none where there is no body.</param>
/// <param name="Example">The body that the document shows.</param>
/// <param name="Statuses">Every status that the document declares.</param>
public sealed record FuzzOperation(
    string Id,
    HttpMethod Method,
    string Path,
    IReadOnlyList<FuzzParameter> Parameters,
    IReadOnlyList<string> ContentTypes,
    JsonNode? Example,
    IReadOnlySet<string> Statuses)
{
    /// <summary>Every operation of a document.</summary>
    /// <param name="document">Text of the document.</param>
    public static IEnumerable<FuzzOperation> Read(string document) =>
        from path in JsonNode.Parse(document)!["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select Of(path.Key, operation.Key, operation.Value!.AsObject());

    private static FuzzOperation Of(string path, string method, JsonObject operation)
    {
        var content = operation["requestBody"]?["content"]?.AsObject();
        return new(
            operation["operationId"]!.GetValue<string>(),
            new HttpMethod(method.ToUpperInvariant()),
            path,
            [.. (operation["parameters"]?.AsArray() ?? []).Select(parameter => FuzzParameter.Of(parameter!))],
            [.. (content ?? []).Select(type => type.Key)],
            content?.Select(type => type.Value!["example"]).OfType<JsonNode>().FirstOrDefault(),
            operation["responses"]!.AsObject().Select(response => response.Key).ToHashSet());
    }
}

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place"><c>path</c>, <c>query</c> or <c>header</c>.</param>
/// <param name="Required">Whether the document requires it.</param>
/// <param name="Words">Values that the document names.</param>
/// <param name="Format">Format that the document names, or else the type.</param>
public sealed record FuzzParameter(string Name, string Place, bool Required, IReadOnlyList<string> Words, string Format)
{
    internal static FuzzParameter Of(JsonNode parameter)
    {
        var schema = parameter["schema"];
        return new(
            parameter["name"]!.GetValue<string>(),
            parameter["in"]!.GetValue<string>(),
            parameter["required"]?.GetValue<bool>() ?? false,
            [.. (schema?["enum"]?.AsArray() ?? []).OfType<JsonValue>().Select(word => word.ToString())],
            schema?["format"]?.GetValue<string>() ?? (schema?["type"] as JsonValue)?.GetValue<string>() ?? string.Empty);
    }
}
