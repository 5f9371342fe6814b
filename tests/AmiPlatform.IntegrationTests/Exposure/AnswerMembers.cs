using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Contracts;

namespace AmiPlatform.IntegrationTests.Exposure;

/// <summary>Every member that an answer of a document has, at whatever depth.</summary>
internal static class AnswerMembers
{
    /// <summary>The members by name, each with a value that it could have.</summary>
    public static IReadOnlyDictionary<string, JsonNode?> Of(JsonObject document)
    {
        var found = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        HashSet<JsonObject> seen = [];
        foreach (var schema in Schemas(document)) Walk(schema, document, found, seen);
        return found;
    }

    private static IEnumerable<JsonObject> Schemas(JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        from response in operation.Value!["responses"]!.AsObject()
        from content in Response(response.Value!, document)["content"]?.AsObject() ?? []
        where content.Value!["schema"] is JsonObject
        select content.Value!["schema"]!.AsObject();

    private static JsonNode Response(JsonNode response, JsonObject document) =>
        response["$ref"]?.GetValue<string>() is { } reference ? document["components"]!["responses"]![reference[(reference.LastIndexOf('/') + 1)..]]! : response;

    private static void Walk(JsonObject asked, JsonObject document, SortedDictionary<string, JsonNode?> found, HashSet<JsonObject> seen)
    {
        var schema = SampleBody.Resolve(asked, document);
        if (!seen.Add(schema)) return;
        if (schema["items"] is JsonObject items) Walk(items, document, found, seen);
        if (schema["additionalProperties"] is JsonObject values) Walk(values, document, found, seen);
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
        {
            found.TryAdd(name, SampleBody.Of(member!.AsObject(), document));
            Walk(member.AsObject(), document, found, seen);
        }
    }
}
