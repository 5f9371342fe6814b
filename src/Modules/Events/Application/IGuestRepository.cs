using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application;

/// <summary>The guests of meetings, inside a transaction.</summary>
internal interface IGuestRepository : IRepository<Guest, GuestId>
{
    /// <summary>Loads whoever has the personal link with this hash.</summary>
    Task<Guest?> FindByTokenHashAsync(string tokenHash, CancellationToken cancellationToken);

    /// <summary>Loads the guest of a meeting who has an address.</summary>
    Task<Guest?> FindByEmailAsync(MeetingId meetingId, string email, CancellationToken cancellationToken);

    /// <summary>Which of these addresses are guests of the meeting already.</summary>
    Task<IReadOnlyList<string>> AmongGuestsAsync(MeetingId meetingId, IReadOnlyList<string> emails, CancellationToken cancellationToken);

    /// <summary>The guests with an address who were added behind another, in that order.</summary>
    Task<IReadOnlyList<Guest>> AddressedBehindAsync(MeetingId meetingId, GuestId? behind, int most, CancellationToken cancellationToken);

    /// <summary>The addresses of guests; whoever has none is left out.</summary>
    Task<IReadOnlyDictionary<GuestId, string>> AddressesAsync(IReadOnlyList<GuestId> guests, CancellationToken cancellationToken);
}
