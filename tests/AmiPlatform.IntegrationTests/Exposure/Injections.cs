using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Contracts;

namespace AmiPlatform.IntegrationTests.Exposure;

/// <summary>Puts into every object of a valid body, one at a time, each member that answers of the same module have and that the object has not.</summary>
internal static class Injections
{
    /// <param name="operation">The operation that takes the body.</param>
    /// <param name="valid">The body.</param>
    /// <param name="members">What answers have.</param>
    /// <param name="seen">Shapes inside bodies that had their turn: one code reads them wherever they are.</param>
    public static IEnumerable<Injection> Of(ApiOperation operation, string valid, IReadOnlyDictionary<string, JsonNode?> members, HashSet<JsonObject> seen)
    {
        var whole = Complete(JsonNode.Parse(valid), operation.Schema!, operation.Document);
        foreach (var (pointer, place, properties) in Places(whole, operation.Schema!, operation.Document, string.Empty).ToList())
        {
            if (!seen.Add(properties) && pointer.Length > 0) continue;
            foreach (var (name, value) in members.Where(member => !properties.ContainsKey(member.Key)))
            {
                place[name] = value?.DeepClone();
                yield return new($"{pointer}/{name}", whole!.ToJsonString());
                place.Remove(name);
            }
        }
    }

    /// <summary>The objects of a body whose members the schema lists; what has any shape, or is a map, takes every name.</summary>
    private static IEnumerable<(string Pointer, JsonObject Place, JsonObject Properties)> Places(JsonNode? body, JsonObject asked, JsonObject document, string pointer)
    {
        var schema = SampleBody.Resolve(asked, document);
        if (body is JsonArray items && schema["items"] is JsonObject inside) return items.Take(1).SelectMany(item => Places(item, inside, document, $"{pointer}/0"));
        if (body is not JsonObject members) return [];
        if (schema["additionalProperties"] is JsonObject values) return members.Take(1).SelectMany(member => Places(member.Value, values, document, $"{pointer}/{member.Key}"));
        if (schema["properties"] is not JsonObject properties) return [];
        var within = members.Where(member => properties.ContainsKey(member.Key)).SelectMany(member => Places(member.Value, properties[member.Key]!.AsObject(), document, $"{pointer}/{member.Key}"));
        return within.Prepend((pointer, members, properties));
    }

    /// <summary>Adds the objects and lists that a valid body may leave out, so that each is a place.</summary>
    private static JsonNode? Complete(JsonNode? body, JsonObject asked, JsonObject document)
    {
        var schema = SampleBody.Resolve(asked, document);
        if (body is JsonArray { Count: 0 } && schema["items"] is JsonObject inside) return new JsonArray(SampleBody.Of(inside, document));
        if (body is JsonObject { Count: 0 } && schema["additionalProperties"] is JsonObject values && SampleBody.Of(values, document) is JsonObject value) return new JsonObject { ["60"] = Complete(value, values, document) };
        if (body is not JsonObject members || schema["properties"] is not JsonObject properties) return body;
        foreach (var (name, property) in properties)
        {
            var member = members[name] ?? SampleBody.Of(property!.AsObject(), document);
            if (member is JsonObject or JsonArray) members[name] = Complete(member.Parent is null ? member : member.DeepClone(), property!.AsObject(), document);
        }

        return members;
    }
}
