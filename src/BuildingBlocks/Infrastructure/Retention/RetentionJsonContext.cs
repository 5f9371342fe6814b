using System.Text.Json.Serialization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Retention;

[JsonSerializable(typeof(RetentionPlan))]
internal sealed partial class RetentionJsonContext : JsonSerializerContext;
