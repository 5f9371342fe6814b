namespace AmiPlatform.BuildingBlocks.Application.Calendars;

/// <summary>Writes calendar documents as text, for an answer or a mail.</summary>
public interface ICalendarWriter
{
    /// <summary>Writes a document, with the rules of every zone that it names.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Its text (RFC 5545), to be sent as <c>text/calendar; charset=utf-8</c>.</returns>
    string Write(CalendarDocument document);
}
