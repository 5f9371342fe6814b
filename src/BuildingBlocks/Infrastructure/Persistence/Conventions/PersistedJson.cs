using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AmiPlatform.BuildingBlocks.Application.Secrets;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;

/// <summary>How values are written as JSON inside rows: aggregates' inner collections, integration events, scheduled acts.</summary>
public static class PersistedJson
{
    /// <summary>camelCase, enums and typed identifiers as text, money as a number, accents as they are.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithholdWhatIsShownOnce } },
        Converters = { new JsonStringEnumConverter(), new TypedIdJsonConverterFactory(), new MoneyJsonConverter() },
    };

    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>JSON text.</returns>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="json">JSON text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is <c>null</c> or has another shape.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    private static void WithholdWhatIsShownOnce(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.AttributeProvider?.IsDefined(typeof(ShownOnceAttribute), inherit: false) == true))
            property.ShouldSerialize = static (_, _) => false;
    }
}
