using System.Text.Json.Serialization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Localization;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class MessageFileContext : JsonSerializerContext;
