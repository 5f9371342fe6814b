using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application;

/// <summary>Reads of meetings.</summary>
internal interface IMeetingsQueries
{
    /// <summary>One meeting, if it is public or the reader sees planned ones too.</summary>
    Task<MeetingResponse?> FindAsync(Guid meetingId, bool withPlanned, CancellationToken cancellationToken);

    /// <summary>One meeting whole, for its calendar, if it is public or the reader sees planned ones too.</summary>
    Task<Meeting?> ReadAsync(Guid meetingId, bool withPlanned, CancellationToken cancellationToken);

    /// <summary>The next public meetings, postponed ones whatever their date was, cancelled ones too, so that they leave the calendars that have them.</summary>
    Task<IReadOnlyList<Meeting>> ComingAsync(DateTimeOffset endingAfter, int most, CancellationToken cancellationToken);

    /// <summary>A page of the meetings that are not over, by start; one that is postponed is not over when the date passes that it had.</summary>
    Task<Page<MeetingSummary>> BrowseAsync(ComingMeetings asked, CancellationToken cancellationToken);
}
