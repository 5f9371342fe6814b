using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Events.Application.Answers;
using AmiPlatform.Events.Application.Guests;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;

namespace AmiPlatform.Events.Application;

/// <summary>Reads of guests, their answers and their seats.</summary>
internal interface IGuestsQueries
{
    /// <summary>One guest of a meeting.</summary>
    Task<GuestResponse?> FindAsync(Guid meetingId, Guid guestId, CancellationToken cancellationToken);

    /// <summary>A page of the guests of a meeting, in the order in which they were added.</summary>
    Task<Page<GuestSummary>> BrowseAsync(Guid meetingId, bool? count, int limit, Guid? behind, CancellationToken cancellationToken);

    /// <summary>Those who have a seat, in no order.</summary>
    Task<IReadOnlyList<ExpectedGuest>> ExpectedAsync(Guid meetingId, CancellationToken cancellationToken);

    /// <summary>The seats of a meeting, once it is announced.</summary>
    Task<Seating?> FindSeatingAsync(Guid meetingId, CancellationToken cancellationToken);

    /// <summary>What the personal link with this hash opens.</summary>
    Task<AnswerResponse?> FindAnswerAsync(string tokenHash, CancellationToken cancellationToken);

    /// <summary>The meeting and the guest of the personal link with this hash.</summary>
    Task<(Meeting Meeting, Guest Guest)?> FindInvitedAsync(string tokenHash, CancellationToken cancellationToken);

    /// <summary>What a guest who wishes to attend has; nothing for one who does not.</summary>
    Task<Standing?> StandingAsync(Guest guest, CancellationToken cancellationToken);
}
