using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AmiPlatform.BuildingBlocks.Application.Json;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>How the platform reads and writes JSON over HTTP.</summary>
public static class PlatformJson
{
    private const int Depth = 32;

    /// <summary>Sets the options: strict in what is read, plain in what is written.</summary>
    /// <param name="options">The options of the host.</param>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        // What leaves is application/json with nosniff, never part of a page: accents and apostrophes stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.MaxDepth = Depth;
        options.Converters.Add(new WordJsonConverter());
        options.Converters.Add(new InstantJsonConverter());
        // What has no generated code is a fault that a test finds, not a type read by reflection.
        options.TypeInfoResolverChain.Clear();
        options.TypeInfoResolverChain.Insert(0, HttpJsonContext.Default.WithAddedModifier(JsonContexts.MakeNullableOptional));
    }
}
