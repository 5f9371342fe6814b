using System.Text.Json;
using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Paging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<AuditedRow>))]
[JsonSerializable(typeof(Page<AuditRecord>))]
internal sealed partial class AuditJsonContext : JsonSerializerContext;
