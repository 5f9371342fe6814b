using System.Text.Json;

namespace AmiPlatform.BuildingBlocks.Application.Json;

/// <summary>Tells JSON whose texts can all be read. The parser looks into texts and names only when they are asked for: bytes that are not UTF-8, and escapes that are half of a character, pass it.</summary>
public static class WholeJson
{
    /// <summary>Whether every text and every name in it can be read.</summary>
    /// <param name="json">What was parsed.</param>
    /// <returns>False where one is no text.</returns>
    public static bool Is(JsonElement json)
    {
        try
        {
            Read(json);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Read(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                json.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray()) Read(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    _ = member.Name;
                    Read(member.Value);
                }

                break;
        }
    }
}
