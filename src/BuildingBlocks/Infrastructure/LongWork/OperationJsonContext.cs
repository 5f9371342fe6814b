using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Paging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

[JsonSerializable(typeof(AcceptedOperation))]
[JsonSerializable(typeof(OperationResponse))]
[JsonSerializable(typeof(Page<OperationSummary>))]
[JsonSerializable(typeof(OperationState?))]
internal sealed partial class OperationJsonContext : JsonSerializerContext;
