using System.Globalization;
using System.Text.Json.Nodes;

namespace AmiPlatform.IntegrationTests.Contracts;

/// <summary>Makes a body that a schema accepts, to be spoilt member by member.</summary>
internal static class SampleBody
{
    private const int Deepest = 4;

    public static JsonNode? Of(ApiOperation operation) => operation.Schema is null ? null : Of(operation.Schema, operation.Document, 0);

    /// <summary>A value that a schema of a document accepts.</summary>
    public static JsonNode? Of(JsonObject schema, JsonObject document) => Of(schema, document, 0);

    /// <summary>Pointers of every text in a body.</summary>
    public static IReadOnlyList<string> Texts(JsonNode? body, string pointer = "") => body switch
    {
        JsonObject members => [.. members.SelectMany(member => Texts(member.Value, $"{pointer}/{member.Key}"))],
        JsonArray items => [.. items.SelectMany((item, index) => Texts(item, $"{pointer}/{index}"))],
        JsonValue value when value.TryGetValue<string>(out _) => [pointer],
        _ => [],
    };

    /// <summary>The same body with another text at a pointer.</summary>
    public static JsonNode With(JsonNode body, string pointer, string text)
    {
        var changed = body.DeepClone();
        var steps = pointer.Split('/')[1..];
        var parent = steps[..^1].Aggregate(changed, (node, step) => node is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
        if (parent is JsonArray array) array[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = text;
        else parent[steps[^1]] = text;
        return changed;
    }

    /// <summary>The members of an object schema.</summary>
    public static IEnumerable<(string Name, JsonObject Schema)> Members(ApiOperation operation) =>
        operation.Schema is null ? [] : (Resolve(operation.Schema, operation.Document)["properties"]?.AsObject() ?? []).Select(member => (member.Key, member.Value!.AsObject()));

    public static bool IsNullable(JsonObject schema, JsonObject document) =>
        Types(schema).Contains("null") || Alternatives(schema).Any(alternative => Types(alternative).Contains("null"))
        || (schema["$ref"] is not null && Types(Resolve(schema, document)).Contains("null"));

    public static IReadOnlyList<string> Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => type!.GetValue<string>())],
        JsonValue one => [one.GetValue<string>()],
        _ => [],
    };

    public static JsonObject Resolve(JsonObject schema, JsonObject document)
    {
        while (true)
        {
            if (schema["$ref"]?.GetValue<string>() is { } reference)
            {
                schema = document["components"]!["schemas"]![reference[(reference.LastIndexOf('/') + 1)..]]!.AsObject();
                continue;
            }

            if (Alternatives(schema).FirstOrDefault(alternative => !Types(alternative).Contains("null")) is not { } chosen) return schema;
            schema = chosen;
        }
    }

    private static JsonObject[] Alternatives(JsonObject schema) =>
        [.. new[] { "oneOf", "anyOf" }.SelectMany(keyword => schema[keyword]?.AsArray().Select(alternative => alternative!.AsObject()) ?? [])];

    private static JsonNode? Of(JsonObject asked, JsonObject document, int depth)
    {
        var schema = Resolve(asked, document);
        if (schema["enum"] is JsonArray values) return values.First(value => value is not null)!.DeepClone();
        return Types(schema).FirstOrDefault(type => type != "null") switch
        {
            "object" => Object(schema, document, depth),
            "array" => depth > Deepest ? new JsonArray() : new JsonArray(Of(schema["items"]!.AsObject(), document, depth + 1)),
            "integer" or "number" => JsonValue.Create(1),
            "boolean" => JsonValue.Create(true),
            "string" => Text(schema["format"]?.GetValue<string>()),
            _ => schema["properties"] is null ? new JsonObject() : Object(schema, document, depth),
        };
    }

    private static JsonObject Object(JsonObject schema, JsonObject document, int depth)
    {
        var sample = new JsonObject();
        if (depth > Deepest) return sample;
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? []) sample[name] = Of(member!.AsObject(), document, depth + 1);
        return sample;
    }

    private static JsonValue Text(string? format) => JsonValue.Create(format switch
    {
        "uuid" => "01920000-0000-7000-8000-000000000001",
        "date" => "2027-03-01",
        "date-time" => "2027-03-01T08:00:00Z",
        _ => "text",
    });
}
