using System.Globalization;
using System.Text.Json.Nodes;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>Every way in which the documents let a read be asked: without anything, and with each value of each parameter alone.</summary>
internal static class ListRequests
{
    private static readonly string[] Pages = ["limit", "cursor"];

    /// <summary>Queries, each from its question mark.</summary>
    /// <param name="operation">The operation as its document describes it.</param>
    /// <param name="document">The document, for schemas with a name.</param>
    public static IEnumerable<string> Of(JsonObject operation, JsonNode document)
    {
        yield return string.Empty;
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            var name = parameter!["name"]!.GetValue<string>();
            if (parameter["in"]!.GetValue<string>() != "query" || Pages.Contains(name)) continue;
            foreach (var value in Values(Named(parameter["schema"]!, document))) yield return $"?{name}={Uri.EscapeDataString(value)}";
        }
    }

    private static JsonNode Named(JsonNode schema, JsonNode document) =>
        schema["$ref"] is { } reference ? document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]! : schema;

    private static IEnumerable<string> Values(JsonNode schema)
    {
        if (schema["enum"] is JsonArray values) return values.Select(value => value!.GetValue<string>());
        if (schema["type"] is JsonValue type && type.GetValue<string>() == "boolean") return ["true", "false"];
        return schema["format"]?.GetValue<string>() switch
        {
            "uuid" => [Guid.CreateVersion7().ToString()],
            "date" => ["2027-03-01"],
            "date-time" => [new DateTime(2027, 3, 1, 8, 0, 0, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture)],
            _ => ["62498"],
        };
    }
}
