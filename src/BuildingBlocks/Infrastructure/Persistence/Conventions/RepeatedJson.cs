using System.Collections.Concurrent;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;

/// <summary>Immutable values by the text that they were read from.</summary>
/// <typeparam name="T">The value.</typeparam>
internal static class RepeatedJson<T>
    where T : class?
{
    private const int Most = 100;
    private static readonly ConcurrentDictionary<string, T> Known = new(StringComparer.Ordinal);

    /// <summary>Reads a value, or gives the one that this text gave before.</summary>
    public static T Read(string json)
    {
        if (Known.TryGetValue(json, out var value)) return value;
        if (Known.Count >= Most) Known.Clear();
        return Known[json] = PersistedJson.Read<T>(json);
    }
}
