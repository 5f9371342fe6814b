using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>
/// Lists the meetings that are not over, by start; one that is postponed stays when the date passes that it had. The announced ones for everyone, the planned ones too for those who manage them. To these it also shows what is over or cancelled, when they
/// ask for a call or a state.
/// </summary>
/// <param name="CallId">Only those of this call.</param>
/// <param name="State">Only those in this state.</param>
/// <param name="Sort">Order.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before, in the same order.</param>
[Anonymous]
[SortedBy("startsAt", BrowseMeetings.LastFirst)]
internal sealed record BrowseMeetings(
    Guid? CallId = null, MeetingState? State = null, string? Sort = null, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<MeetingSummary>>
{
    public const string LastFirst = "-startsAt";
}

/// <summary>A meeting as the list shows it.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Kind">What sort of meeting it is.</param>
/// <param name="CallId">The call it belongs to, if any.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="StartsAt">Beginning.</param>
/// <param name="EndsAt">End.</param>
/// <param name="TimeZone">IANA zone of the place.</param>
/// <param name="Venue">Room or building, if any.</param>
/// <param name="VideoLink">Address of the video conference, if any.</param>
/// <param name="State">State of the meeting.</param>
internal sealed record MeetingSummary(
    Guid Id,
    MeetingKind Kind,
    Guid? CallId,
    MeetingText Subject,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string TimeZone,
    MeetingVenue? Venue,
    string? VideoLink,
    MeetingState State)
{
    /// <summary>The columns in which a spreadsheet gets the list.</summary>
    public static ListTable<MeetingSummary> Table { get; } = new(
        "meetings", "events.column",
        ("subject", meeting => meeting.Subject.Fr),
        ("subject-in-english", meeting => meeting.Subject.En),
        ("kind", meeting => meeting.Kind),
        ("state", meeting => meeting.State),
        ("starts-at", meeting => meeting.StartsAt),
        ("ends-at", meeting => meeting.EndsAt),
        ("venue", meeting => meeting.Venue?.Name),
        ("street", meeting => meeting.Venue?.Street),
        ("commune", meeting => meeting.Venue?.Commune),
        ("video-link", meeting => meeting.VideoLink));
}

internal sealed class BrowseMeetingsHandler(IMeetingsQueries meetings, ICaller caller, TimeProvider clock)
    : IQueryHandler<BrowseMeetings, Page<MeetingSummary>>
{
    public async Task<Result<Page<MeetingSummary>>> Handle(BrowseMeetings query, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(query.Limit, query.Cursor, MeetingPosition.Keys);
        if (!page.IsSuccess) return Result<Page<MeetingSummary>>.Refused(page.Errors);
        var lastFirst = query.Sort == BrowseMeetings.LastFirst;
        var behind = MeetingPosition.From(page.Value, lastFirst);
        if (!behind.IsSuccess) return Result<Page<MeetingSummary>>.Refused(behind.Errors);
        var manages = caller.Has(EventsPermissions.Manage);
        var all = manages && (query.CallId is not null || query.State is not null);
        var asked = new ComingMeetings(all ? null : clock.GetUtcNow(), manages, query.CallId, page.Value.Limit, behind.Value, lastFirst, query.Count, query.State);
        return await meetings.BrowseAsync(asked, cancellationToken);
    }
}
