namespace AmiPlatform.BuildingBlocks.Application.Calendars;

/// <summary>When an entry of a calendar is: <see cref="CalendarHours"/> or <see cref="CalendarDays"/>.</summary>
public abstract record CalendarTime;

/// <summary>From an instant to another, read on the clocks of a zone.</summary>
/// <param name="Start">Beginning.</param>
/// <param name="End">End, after the beginning; the same instant is a moment.</param>
/// <param name="Zone">IANA name of the zone, such as <c>Europe/Paris</c>.</param>
public sealed record CalendarHours(DateTimeOffset Start, DateTimeOffset End, string Zone) : CalendarTime;

/// <summary>Whole days, whatever the zone.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, included.</param>
public sealed record CalendarDays(DateOnly First, DateOnly Last) : CalendarTime;
