using System.Text.Json;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Contracts;

namespace AmiPlatform.IntegrationTests.Exposure;

/// <summary>Compares the members of an answer with those that its schema has.</summary>
internal static class AnswerSchema
{
    private static readonly string[] Shapes = ["type", "properties", "items", "enum", "additionalProperties"];

    /// <summary>Pointers of the members that the schema does not have, at whatever depth.</summary>
    public static IReadOnlyList<string> Undeclared(JsonElement answer, JsonObject schema, JsonObject document) => [.. Walk(answer, schema, document, string.Empty)];

    private static IEnumerable<string> Walk(JsonElement value, JsonObject asked, JsonObject document, string pointer)
    {
        var schema = SampleBody.Resolve(asked, document);
        // What has no shape by contract takes any, such as the value of a field of an audit entry.
        if (!Shapes.Any(schema.ContainsKey)) return [];
        return value.ValueKind switch
        {
            JsonValueKind.Array => schema["items"] is JsonObject items ? value.EnumerateArray().SelectMany((item, index) => Walk(item, items, document, $"{pointer}/{index}")) : [pointer],
            JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Member(member, schema, document, $"{pointer}/{member.Name}")),
            _ => [],
        };
    }

    private static IEnumerable<string> Member(JsonProperty member, JsonObject schema, JsonObject document, string pointer) =>
        (schema["properties"]?[member.Name] ?? schema["additionalProperties"]) is JsonObject declared ? Walk(member.Value, declared, document, pointer) : [pointer];
}
