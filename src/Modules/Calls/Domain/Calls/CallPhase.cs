namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>What the public sees of the state: derived from the clock and the calendar, stored nowhere.</summary>
internal enum CallPhase
{
    Draft,
    Announced,
    Open,
    Closed,
    Archived,
    Cancelled,
}
