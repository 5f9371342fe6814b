using AmiPlatform.BuildingBlocks.Domain.States;

namespace AmiPlatform.Calls.Domain.Calls;

internal static class CallStates
{
    private static readonly Guard<CallFacts> NoOpenApplication =
        new("no open application", facts => facts.OpenApplications == 0 ? null : CallErrors.ApplicationsStillOpen(facts.OpenApplications));

    public static StateTable<CallFacts, CallState, CallAction> Table { get; } = new("calls", CallState.Draft,
    [
        new(CallState.Draft, CallAction.Revise, CallState.Draft),
        new(CallState.Draft, CallAction.Publish, CallState.Published),
        new(CallState.Published, CallAction.Extend, CallState.Published),
        new(CallState.Published, CallAction.RecordResolution, CallState.Published),
        new(CallState.Published, CallAction.Archive, CallState.Archived, NoOpenApplication),
        new(CallState.Draft, CallAction.Cancel, CallState.Cancelled),
        new(CallState.Published, CallAction.Cancel, CallState.Cancelled),
    ]);
}

/// <summary>What the guards look at and the call itself does not hold.</summary>
internal readonly record struct CallFacts(int OpenApplications);
