using AmiPlatform.BuildingBlocks.Application.Documents;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>What the attendance sheet says.</summary>
/// <param name="Meeting">Subject of the meeting.</param>
/// <param name="StartsAt">When it begins; nothing while it is put off.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="Venue">Where it takes place, in one line.</param>
/// <param name="VideoLink">Where to follow it from elsewhere.</param>
/// <param name="Organiser">Who invites, and signs at the foot.</param>
/// <param name="Expected">How many are expected.</param>
/// <param name="NotOnIt">How many guests do not stand on it, where there are too many.</param>
/// <param name="Lines">Whom to sign, and empty lines.</param>
[DocumentTemplate("events.attendance-sheet")]
internal sealed record AttendanceSheetContent(
    string Meeting,
    DateTimeOffset? StartsAt,
    DateTimeOffset? EndsAt,
    string? Venue,
    string? VideoLink,
    string Organiser,
    int Expected,
    int? NotOnIt,
    IReadOnlyList<AttendanceSheetContent.Line> Lines) : IDocumentContent
{
    /// <summary>A line to sign on.</summary>
    /// <param name="Name">Who signs; empty for whoever comes besides.</param>
    internal sealed record Line(string Name);
}
