namespace AmiPlatform.BuildingBlocks.Application.Calendars;

/// <summary>What somebody who is invited has answered so far.</summary>
public enum CalendarReply
{
    /// <summary>Nothing yet: an answer is asked for.</summary>
    None,

    /// <summary>Comes.</summary>
    Accepted,

    /// <summary>Does not come.</summary>
    Declined,

    /// <summary>May come, or waits for a seat.</summary>
    Tentative,
}
