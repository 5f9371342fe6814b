using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Paging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Signatories;

[JsonSerializable(typeof(Page<SignatorySummary>))]
[JsonSerializable(typeof(SignatoryResponse))]
[JsonSerializable(typeof(EmpowerSignatoryBody))]
[JsonSerializable(typeof(EmpoweredSignatory))]
[JsonSerializable(typeof(EndSignatoryBody))]
internal sealed partial class SignatoriesJsonContext : JsonSerializerContext;
