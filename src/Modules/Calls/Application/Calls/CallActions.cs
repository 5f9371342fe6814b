using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>The use cases behind the actions of the state table.</summary>
internal static class CallActions
{
    public static IReadOnlyList<AllowedAction> For(Guid callId, CallState state) =>
        [.. CallStates.Table.AllowedActions(default, state).Select(action => Route(action, $"/api/calls/{callId}")).OfType<AllowedAction>()];

    private static AllowedAction? Route(CallAction action, string call) => action switch
    {
        CallAction.Revise => new("update-draft", "PUT", call),
        CallAction.Publish => new("publish", "POST", $"{call}/publish"),
        CallAction.Extend => new("extend-deadline", "POST", $"{call}/extend-deadline"),
        CallAction.RecordResolution => new("record-resolution", "PUT", $"{call}/resolution"),
        CallAction.Cancel => new("cancel", "POST", $"{call}/cancel"),
        _ => null,
    };
}
