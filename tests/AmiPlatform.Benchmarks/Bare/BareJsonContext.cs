using System.Text.Json.Serialization;

namespace AmiPlatform.Benchmarks.Bare;

/// <summary>What the bare server answers.</summary>
internal sealed record BareReceipt(Guid Id, string TrackingNumber, DateTimeOffset SubmittedAt);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BareReceipt))]
[JsonSerializable(typeof(BareDossier))]
[JsonSerializable(typeof(BarePage))]
[JsonSerializable(typeof(BareCall))]
internal sealed partial class BareJsonContext : JsonSerializerContext;
