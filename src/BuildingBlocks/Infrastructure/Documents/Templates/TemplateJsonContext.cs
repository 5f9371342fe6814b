using System.Text.Json.Serialization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <summary>Reads templates strictly: what is unknown, absent or there twice is an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TemplateFile))]
internal sealed partial class TemplateJsonContext : JsonSerializerContext;
