using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmiPlatform.BuildingBlocks.Application.Json;

/// <summary>Reads a member of any shape that a body brings, and refuses one whose texts cannot be read.</summary>
public sealed class WholeJsonConverter : JsonConverter<JsonElement>
{
    /// <inheritdoc/>
    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return WholeJson.Is(json) ? json : throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);
}
