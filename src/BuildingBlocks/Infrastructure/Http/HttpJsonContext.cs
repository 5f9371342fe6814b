using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Requests;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>What every endpoint may answer, and the plain values that parameters and merge patches are made of.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(AllowedAction))]
[JsonSerializable(typeof(IReadOnlyList<AllowedAction>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(Guid?))]
[JsonSerializable(typeof(DateOnly?))]
[JsonSerializable(typeof(DateTimeOffset?))]
[JsonSerializable(typeof(Uri))]
internal sealed partial class HttpJsonContext : JsonSerializerContext;
