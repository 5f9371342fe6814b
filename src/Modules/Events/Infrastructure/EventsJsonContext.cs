using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Events.Application.Meetings;

namespace AmiPlatform.Events.Infrastructure;

/// <summary>What the module reads and writes over HTTP.</summary>
[JsonSerializable(typeof(Page<MeetingSummary>))]
[JsonSerializable(typeof(MeetingResponse))]
[JsonSerializable(typeof(ReviseMeetingBody))]
internal sealed partial class EventsJsonContext : JsonSerializerContext;
