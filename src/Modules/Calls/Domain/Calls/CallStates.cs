using AmiPlatform.BuildingBlocks.Domain.States;

namespace AmiPlatform.Calls.Domain.Calls;

internal static class CallStates
{
    private static readonly Guard<CallFacts> NothingToCome = new("deadline passed, no open application", facts =>
        facts.Deadline >= facts.Now ? CallErrors.StillReceiving(facts.Deadline.Value, facts.Now)
        : facts.OpenApplications > 0 ? CallErrors.ApplicationsStillOpen(facts.OpenApplications)
        : null);

    private static readonly TimeSpan BetweenExtensions = TimeSpan.FromHours(1);

    private static readonly Guard<CallFacts> NotJustExtended = new("no extension within the hour", facts =>
        facts.ExtendedAt is { } at && facts.Now < at + BetweenExtensions ? CallErrors.ExtendedJustBefore(at, at + BetweenExtensions) : null);

    public static StateTable<CallFacts, CallState, CallAction> Table { get; } = new("calls", CallState.Draft,
    [
        new(CallState.Draft, CallAction.UpdateDraft, CallState.Draft),
        new(CallState.Draft, CallAction.Publish, CallState.Published),
        new(CallState.Published, CallAction.ExtendDeadline, CallState.Published, NotJustExtended),
        new(CallState.Published, CallAction.RecordResolution, CallState.Published),
        new(CallState.Published, CallAction.Archive, CallState.Archived, NothingToCome),
        new(CallState.Draft, CallAction.Cancel, CallState.Cancelled),
        new(CallState.Published, CallAction.Cancel, CallState.Cancelled),
    ]);
}

/// <summary>What the guards look at.</summary>
/// <param name="OpenApplications">Files that were submitted and are not ended, as far as the module has heard.</param>
/// <param name="Deadline">Last instant at which a file is accepted.</param>
/// <param name="Now">The instant of the action.</param>
/// <param name="ExtendedAt">Instant of the last extension.</param>
internal readonly record struct CallFacts(int OpenApplications, DateTimeOffset? Deadline, DateTimeOffset Now, DateTimeOffset? ExtendedAt = null);
