using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
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

internal sealed class GetAttendanceSheetHandler(IMeetingsQueries meetings, IGuestsQueries guests, IAuthority authority, IWording wording, TimeProvider clock)
    : IQueryHandler<GetAttendanceSheet, PrintedDocument>
{
    private const int MostGuests = 1_000;
    private const int EmptyLines = 15;

    public async Task<Result<PrintedDocument>> Handle(GetAttendanceSheet query, CancellationToken cancellationToken)
    {
        if (await meetings.ReadAsync(query.MeetingId, withPlanned: true, cancellationToken) is not { } meeting) return MeetingErrors.NotFound(query.MeetingId);
        return Print(meeting, await guests.ExpectedAsync(query.MeetingId, cancellationToken));
    }

    private PrintedDocument Print(Meeting meeting, IReadOnlyList<ExpectedGuest> expected)
    {
        var language = CultureInfo.CurrentUICulture;
        List<DocumentBlock> blocks =
        [
            new Fields(
            [
                (Say("meeting"), language.TwoLetterISOLanguageName == "fr" ? meeting.Subject.Fr : meeting.Subject.En ?? meeting.Subject.Fr),
                .. Hours(meeting),
                .. Place(meeting),
                (Say("organiser"), meeting.Organiser),
                (Say("expected"), Say("people", ("count", expected.Sum(guest => 1 + guest.Companions)))),
            ]),
        ];
        if (expected.Count > MostGuests) blocks.Add(new Paragraph(Say("not-on-it", ("count", expected.Count - MostGuests))));
        var named = expected.OrderBy(guest => guest.Name, StringComparer.Create(language, ignoreCase: true)).Take(MostGuests).SelectMany(Lines);
        blocks.Add(new Table([Say("name"), Say("organisation"), Say("signature")], [.. named, .. Enumerable.Repeat(Line(string.Empty), EmptyLines)], ToFillIn: true));
        return new PrintedDocument(language.TwoLetterISOLanguageName, $"attendance-{meeting.Id.Value}", Say("heading"), authority.Name, clock.GetUtcNow(), blocks);
    }

    // A meeting that was put off has none.
    private IEnumerable<(string Name, string Value)> Hours(Meeting meeting) =>
        meeting.State is MeetingState.Postponed or MeetingState.Cancelled
            ? []
            : [(Say("starts-at"), Say("instant", ("at", meeting.StartsAt))), (Say("ends-at"), Say("instant", ("at", meeting.EndsAt)))];

    private IEnumerable<(string Name, string Value)> Place(Meeting meeting)
    {
        if (meeting.Place.Venue is { } venue) yield return (Say("venue"), venue.ToLine());
        if (meeting.Place.VideoLink is { } link) yield return (Say("video-link"), link);
    }

    private IEnumerable<IReadOnlyList<string>> Lines(ExpectedGuest guest) =>
        [Line(guest.Name), .. Enumerable.Repeat(Line(Say("companion", ("guest", guest.Name))), guest.Companions)];

    private static IReadOnlyList<string> Line(string name) => [name, string.Empty, string.Empty];

    private string Say(string key, params (string Name, object? Value)[] arguments) => wording.Say(Phrase.Of($"events.attendance-sheet.{key}", arguments));
}
