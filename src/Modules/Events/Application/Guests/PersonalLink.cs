using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>The address at which a guest answers without an account.</summary>
internal static class PersonalLink
{
    public static Uri Of(PersonalToken token, IPublicLinks links) => links.To($"/api/events/answers/{token.Value}");

    /// <summary>Sends it to the guest, who has an address.</summary>
    public static void Send(Meeting meeting, Guest guest, PersonalToken token, IPublicLinks links, IMail mail) => mail.Queue(
        guest.Email!,
        $"events.invitation:{token.Hash}",
        new InvitationMail(
            meeting.Subject.Fr,
            meeting.StartsAt,
            meeting.Place.ToLine(),
            meeting.Place.Venue?.AccessNotes,
            Of(token, links),
            links.To($"/api/events/answers/{token.Value}/calendar.ics"),
            meeting.Organiser),
        GuestLanguage.Usual);
}
