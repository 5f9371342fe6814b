using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Documents;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>The sheet that those present sign, in the caller's language: a line for everyone who has a seat and each companion, by name, and empty lines for who comes besides. At most 1 000 guests stand on it; it says how many do not.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Format"><c>pdf</c> to print, or <c>html</c> for those whom a PDF shuts out.</param>
[Requires(EventsPermissions.Manage)]
[ShowsPersonalData(nameof(MeetingId))]
internal sealed record GetAttendanceSheet(Guid MeetingId, string Format) : IQuery<PrintedDocument>;

internal sealed class GetAttendanceSheetHandler(IMeetingsQueries meetings, IGuestsQueries guests, IPrintedDocuments documents, IWording wording, TimeProvider clock)
    : IQueryHandler<GetAttendanceSheet, PrintedDocument>
{
    private const int MostGuests = 1_000;
    private const int EmptyLines = 15;

    public async Task<Result<PrintedDocument>> Handle(GetAttendanceSheet query, CancellationToken cancellationToken)
    {
        if (await meetings.ReadAsync(query.MeetingId, withPlanned: true, cancellationToken) is not { } meeting) return MeetingErrors.NotFound(query.MeetingId);
        return documents.Print(Content(meeting, await guests.ExpectedAsync(query.MeetingId, cancellationToken)), $"attendance-{meeting.Id.Value}", clock.GetUtcNow());
    }

    private AttendanceSheetContent Content(Meeting meeting, IReadOnlyList<ExpectedGuest> expected)
    {
        var language = CultureInfo.CurrentUICulture;
        // A meeting that was put off has no hours.
        var isHeld = meeting.State is not (MeetingState.Postponed or MeetingState.Cancelled);
        var named = expected.OrderBy(guest => guest.Name, StringComparer.Create(language, ignoreCase: true)).Take(MostGuests).SelectMany(Lines);
        return new AttendanceSheetContent(
            language.TwoLetterISOLanguageName == "fr" ? meeting.Subject.Fr : meeting.Subject.En ?? meeting.Subject.Fr,
            isHeld ? meeting.StartsAt : null,
            isHeld ? meeting.EndsAt : null,
            meeting.Place.Venue?.ToLine(),
            meeting.Place.VideoLink,
            meeting.Organiser,
            expected.Sum(guest => 1 + guest.Companions),
            expected.Count > MostGuests ? expected.Count - MostGuests : null,
            [.. named.Concat(Enumerable.Repeat(string.Empty, EmptyLines)).Select(name => new AttendanceSheetContent.Line(name))]);
    }

    private IEnumerable<string> Lines(ExpectedGuest guest) =>
        [guest.Name, .. Enumerable.Repeat(wording.Say(Phrase.Of("events.attendance-sheet.companion", ("guest", guest.Name))), guest.Companions)];
}
