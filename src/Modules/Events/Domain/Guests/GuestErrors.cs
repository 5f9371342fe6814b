using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Events.Domain.Guests;

internal static class GuestErrors
{
    /// <summary>Says nothing of the token, which must not be written anywhere.</summary>
    public static Error LinkUnknown { get; } = Error.NotFound("events.link-unknown");

    public static Error NotFound(Guid guestId) => Error.NotFound("events.guest-not-found", ("guestId", guestId));

    public static Error WithoutEmail(Guid guestId) => Error.Rule("events.guest-without-email", ("guestId", guestId));

    public static Error WithoutLink(Guid guestId) => Error.Rule("events.guest-without-link", ("guestId", guestId));
}
