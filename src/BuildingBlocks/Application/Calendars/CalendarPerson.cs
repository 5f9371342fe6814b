namespace AmiPlatform.BuildingBlocks.Application.Calendars;

/// <summary>Somebody named by a calendar.</summary>
/// <param name="Email">E-mail address.</param>
/// <param name="Name">Name, if known.</param>
public sealed record CalendarPerson(string Email, string? Name = null)
{
    /// <summary>What the person has answered, where it is invited.</summary>
    public CalendarReply Reply { get; init; }
}
