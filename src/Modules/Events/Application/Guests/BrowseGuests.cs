using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Seats;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>Lists the guests of a meeting with their latest answer and what they have, in the order in which they were added.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Requires(EventsPermissions.Manage)]
[SortedBy("id")]
[ShowsPersonalData(nameof(MeetingId))]
internal sealed record BrowseGuests(Guid MeetingId, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<GuestSummary>>;

/// <summary>A guest as the list shows it.</summary>
/// <param name="Id">The guest.</param>
/// <param name="Email">E-mail address, if known.</param>
/// <param name="Name">Name, if known.</param>
/// <param name="Latest">The answer that counts, if any.</param>
/// <param name="Standing">What the guest has, if anything.</param>
/// <param name="WaitingRank">Place on the waiting list, from 1.</param>
/// <param name="OfferedUntil">When the offer passes to the next.</param>
internal sealed record GuestSummary(Guid Id, string? Email, string? Name, GuestAnswer? Latest, Standing? Standing, int? WaitingRank, DateTimeOffset? OfferedUntil)
{
    /// <summary>The columns in which a spreadsheet gets the list.</summary>
    public static ListTable<GuestSummary> Table { get; } = new(
        "guests", "events.column",
        ("name", guest => guest.Name),
        ("email", guest => guest.Email),
        ("answer", guest => guest.Latest?.Answer),
        ("companions", guest => guest.Latest?.Companions),
        ("answered-at", guest => guest.Latest?.At),
        ("standing", guest => guest.Standing),
        ("waiting-rank", guest => guest.WaitingRank),
        ("offered-until", guest => guest.OfferedUntil));

    public static GuestSummary Of(Guest guest, Seating? seating)
    {
        var place = seating?.Of(guest.Id);
        var latest = guest.Latest is { } answer ? GuestAnswer.Of(answer) : null;
        return new GuestSummary(guest.Id.Value, guest.Email, guest.Name, latest, seating?.StandingOf(guest.Id), seating?.RankOf(guest.Id), place?.OfferedUntil);
    }
}

internal sealed class BrowseGuestsHandler(IGuestsQueries guests) : IQueryHandler<BrowseGuests, Page<GuestSummary>>
{
    public async Task<Result<Page<GuestSummary>>> Handle(BrowseGuests query, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(query.Limit, query.Cursor, keys: 1);
        if (!page.IsSuccess) return Result<Page<GuestSummary>>.Refused(page.Errors);
        if (page.Value.After is not { } after) return await guests.BrowseAsync(query.MeetingId, query.Count, page.Value.Limit, null, cancellationToken);
        return Guid.TryParse(after[0], out var behind)
            ? await guests.BrowseAsync(query.MeetingId, query.Count, page.Value.Limit, behind, cancellationToken)
            : Error.Malformed("paging.cursor-not-valid").At("/cursor");
    }
}
