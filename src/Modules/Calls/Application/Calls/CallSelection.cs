using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>What a page of calls shows, seen at an instant, in an order, behind the last one of the page before.</summary>
internal sealed record CallSelection(
    CallPhase? Phase, string? Theme, string? Text, bool WithDrafts, DateTimeOffset Now, int Limit, CallPosition? Behind, CallOrder Order, bool? Count = null);
