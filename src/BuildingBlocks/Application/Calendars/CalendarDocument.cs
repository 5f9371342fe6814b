namespace AmiPlatform.BuildingBlocks.Application.Calendars;

/// <summary>An iCalendar document (RFC 5545), before it is written.</summary>
/// <param name="Method">What it asks of whoever receives it.</param>
/// <param name="Events">Its entries; none is an empty calendar.</param>
/// <param name="Name">Name under which a calendar program shows it, if any.</param>
public sealed record CalendarDocument(CalendarMethod Method, IReadOnlyList<CalendarEvent> Events, string? Name = null);
