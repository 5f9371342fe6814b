namespace AmiPlatform.BuildingBlocks.Application.Calendars;

/// <summary>One entry of a calendar.</summary>
/// <param name="Uid">Identifies it for ever, in every calendar that has it; the identifier of what it shows.</param>
/// <param name="Sequence">Raised by each change that people must notice; the first is 0.</param>
/// <param name="Stamp">Instant of the last change.</param>
/// <param name="Summary">What it is.</param>
/// <param name="When">When it is.</param>
public sealed record CalendarEvent(string Uid, int Sequence, DateTimeOffset Stamp, string Summary, CalendarTime When)
{
    /// <summary>More about it, in several lines if need be.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is, in one line.</summary>
    public string? Location { get; init; }

    /// <summary>Who invites.</summary>
    public CalendarPerson? Organiser { get; init; }

    /// <summary>Who is invited by this document, if it is a personal one.</summary>
    public CalendarPerson? Attendee { get; init; }

    /// <summary>Where to read more.</summary>
    public Uri? Url { get; init; }

    /// <summary>Whether its time is not certain.</summary>
    public bool Tentative { get; init; }

    /// <summary>Whether it does not take place.</summary>
    public bool Cancelled { get; init; }
}
