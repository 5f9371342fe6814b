using System.Text.Json;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>What a provider says of a person: of its ID token first, then what only its UserInfo says.</summary>
internal sealed class ProviderClaims
{
    private readonly Dictionary<string, JsonElement> claims = new(StringComparer.Ordinal);

    /// <summary>Adds what is not said yet.</summary>
    public void Add(JsonElement said)
    {
        foreach (var claim in said.EnumerateObject()) claims.TryAdd(claim.Name, claim.Value);
    }

    public string? Text(string name) => claims.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The texts of a claim that holds one or several.</summary>
    public IReadOnlyList<string> Texts(string name) => !claims.TryGetValue(name, out var value) ? [] : value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
        _ => [],
    };

    /// <summary>Whether a claim says yes; some providers say it as a text or as a number.</summary>
    public bool Says(string name) => claims.TryGetValue(name, out var value) && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.String => value.GetString() is "true" or "True" or "1",
        JsonValueKind.Number => value.TryGetInt32(out var number) && number == 1,
        _ => false,
    };
}
