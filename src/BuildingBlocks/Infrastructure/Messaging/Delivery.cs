using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>A claimed inbox row with its event.</summary>
/// <param name="Consumer">For whom.</param>
/// <param name="Module">Module of the consumer.</param>
/// <param name="OrderingKey">Events of one key reach the consumers of a module in order.</param>
/// <param name="Attempts">Failed attempts so far.</param>
/// <param name="Token">Of the claim.</param>
/// <param name="Event">Identity of the event.</param>
/// <param name="Body">Its JSON.</param>
/// <param name="TraceParent">Trace of the command that raised it.</param>
internal sealed record Delivery(string Consumer, string Module, Guid OrderingKey, int Attempts, Guid Token, EventMetadata Event, string Body, string? TraceParent);
