using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>The use cases behind the actions of the state table.</summary>
internal static class CallActions
{
    public static IReadOnlyList<AllowedAction> For(Guid callId, CallState state, CallFacts facts) =>
        [.. CallStates.Table.AllowedActions(facts, state).Select(action => Route(action, $"/api/calls/{callId}"))];

    private static AllowedAction Route(CallAction action, string call) => action switch
    {
        CallAction.Revise => new("update-draft", "PUT", call),
        CallAction.Publish => new("publish", "POST", $"{call}/publish"),
        CallAction.Extend => new("extend-deadline", "POST", $"{call}/extend-deadline"),
        CallAction.RecordResolution => new("record-resolution", "PUT", $"{call}/resolution"),
        CallAction.Cancel => new("cancel", "POST", $"{call}/cancel"),
        CallAction.Archive => new("archive", "POST", $"{call}/archive"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a use case."),
    };
}
