namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>Derives the phase. Files are accepted from the opening instant to the deadline, both included.</summary>
internal static class CallPhases
{
    public static CallPhase Of(CallState state, DateTimeOffset? opens, DateTimeOffset? deadline, DateTimeOffset now) => state switch
    {
        CallState.Draft => CallPhase.Draft,
        CallState.Archived => CallPhase.Archived,
        CallState.Cancelled => CallPhase.Cancelled,
        _ when now < opens => CallPhase.Announced,
        _ when now > deadline => CallPhase.Closed,
        _ => CallPhase.Open,
    };
}
