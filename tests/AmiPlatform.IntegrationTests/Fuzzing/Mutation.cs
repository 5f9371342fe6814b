using System.Text.Json.Nodes;

namespace AmiPlatform.Fuzzing;

/// <summary>Changes a body in a few places: leaves out, adds, repeats, replaces.</summary>
internal static class Mutation
{
    public static JsonNode? Of(JsonNode? body, Random random)
    {
        var changed = body?.DeepClone();
        for (var times = random.Next(4); times > 0; times--) changed = Once(changed, random);
        return changed;
    }

    private static JsonNode? Once(JsonNode? body, Random random)
    {
        var place = body;
        while (place is JsonObject or JsonArray && random.Next(3) > 0 && Children(place) is { Count: > 0 } children && children[random.Next(children.Count)] is { } child) place = child;
        switch (place)
        {
            case JsonObject { Count: > 0 } members:
                var name = members.ElementAt(random.Next(members.Count)).Key;
                if (random.Next(4) == 0) members.Remove(name);
                else if (random.Next(6) == 0) members[Hostility.Text(random)] = Hostility.Json(random);
                else members[name] = Hostility.Json(random);
                return body;
            case JsonArray items:
                if (random.Next(3) == 0) items.Clear();
                else if (items.Count > 0 && random.Next(2) == 0) foreach (var _ in Enumerable.Range(0, 1 << random.Next(10))) items.Add(items[0]?.DeepClone());
                else items.Add(Hostility.Json(random));
                return body;
            case { Parent: JsonObject parent }:
                parent[place.GetPropertyName()] = Hostility.Json(random);
                return body;
            case { Parent: JsonArray parent }:
                parent[place.GetElementIndex()] = Hostility.Json(random);
                return body;
            default:
                return Hostility.Json(random);
        }
    }

    private static List<JsonNode?> Children(JsonNode place) => place is JsonObject members ? [.. members.Select(member => member.Value)] : [.. place.AsArray()];
}
