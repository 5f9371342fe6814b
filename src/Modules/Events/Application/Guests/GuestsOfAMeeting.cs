using AmiPlatform.Events.Domain.Guests;

namespace AmiPlatform.Events.Application.Guests;

internal static class GuestsOfAMeeting
{
    /// <summary>Loads a guest, if it is one of this meeting.</summary>
    public static async Task<Guest?> FindAsync(this IGuestRepository guests, Guid meetingId, Guid guestId, CancellationToken cancellationToken) =>
        await guests.FindAsync(new GuestId(guestId), cancellationToken) is { } guest && guest.MeetingId.Value == meetingId ? guest : null;
}
