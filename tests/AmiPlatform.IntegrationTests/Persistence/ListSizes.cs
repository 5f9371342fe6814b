using System.Text.Json;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>How many elements each list of a JSON document has, lists within lists added up.</summary>
internal sealed class ListSizes
{
    private readonly SortedDictionary<string, int> sizes = new(StringComparer.Ordinal);

    /// <summary>By operation and path: <c>GET /api/operators/{operatorId} members</c>.</summary>
    public IReadOnlyDictionary<string, int> Sizes => sizes;

    /// <summary>Notes the lists of one body; of several bodies of one operation the longest lists are kept.</summary>
    public void Note(string operation, JsonElement body)
    {
        Dictionary<string, int> found = [];
        Walk(body, operation + " ", found);
        foreach (var (path, size) in found) sizes[path] = Math.Max(size, sizes.GetValueOrDefault(path));
    }

    private static void Walk(JsonElement element, string path, Dictionary<string, int> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            found[path] = found.GetValueOrDefault(path) + element.GetArrayLength();
            foreach (var item in element.EnumerateArray()) Walk(item, path + "[]", found);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject()) Walk(member.Value, $"{path}{(path.EndsWith(' ') ? "" : ".")}{member.Name}", found);
        }
    }
}
