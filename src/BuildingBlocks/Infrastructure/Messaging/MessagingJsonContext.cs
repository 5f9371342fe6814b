using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging.Dead;
using AmiPlatform.BuildingBlocks.Infrastructure.Scheduling.Dead;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

[JsonSerializable(typeof(Page<DeadMessage>))]
[JsonSerializable(typeof(DiscardDeadMessageBody))]
[JsonSerializable(typeof(Page<DeadAct>))]
[JsonSerializable(typeof(DiscardDeadActBody))]
internal sealed partial class MessagingJsonContext : JsonSerializerContext;
