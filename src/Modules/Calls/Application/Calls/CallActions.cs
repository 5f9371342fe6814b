using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>The use cases behind the actions of the state table.</summary>
internal static class CallActions
{
    public static IReadOnlyList<AllowedAction> For(Guid callId, CallState state, CallFacts facts) =>
        [.. CallStates.Table.OfferedActions(facts, state).Select(action => Route(action, $"/api/calls/{callId}"))];

    private static AllowedAction Route(CallAction action, string call) => action switch
    {
        CallAction.UpdateDraft => new(action.Name(), "PUT", call),
        CallAction.Publish => new(action.Name(), "POST", $"{call}/publish"),
        CallAction.ExtendDeadline => new(action.Name(), "POST", $"{call}/extend-deadline"),
        CallAction.RecordResolution => new(action.Name(), "PUT", $"{call}/resolution"),
        CallAction.Cancel => new(action.Name(), "POST", $"{call}/cancel"),
        CallAction.Archive => new(action.Name(), "POST", $"{call}/archive"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a use case."),
    };
}
