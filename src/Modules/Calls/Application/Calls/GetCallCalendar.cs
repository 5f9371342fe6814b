using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Calendars;
using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Reads the milestones of a published call, for a calendar program.</summary>
/// <param name="CallId">The call.</param>
[Anonymous]
internal sealed record GetCallCalendar(Guid CallId) : IQuery<CalendarDocument>;

internal sealed class GetCallCalendarHandler(ICallsQueries calls, IMilestoneWords words, IAuthority authority, IPublicLinks links, TimeProvider clock)
    : IQueryHandler<GetCallCalendar, CalendarDocument>
{
    public async Task<Result<CalendarDocument>> Handle(GetCallCalendar query, CancellationToken cancellationToken) =>
        await calls.FindAsync(query.CallId, withDrafts: false, clock.GetUtcNow(), cancellationToken) is { } call
            ? CallCalendar.Of(call, words, authority.Zone, links)
            : CallErrors.NotFound(query.CallId);
}
