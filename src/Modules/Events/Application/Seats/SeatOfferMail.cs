using AmiPlatform.BuildingBlocks.Application.Mail;

namespace AmiPlatform.Events.Application.Seats;

/// <summary>Tells a guest of the waiting list that there is room now, until when it is kept.</summary>
/// <param name="Meeting">Subject of the meeting.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="Seats">How many seats are kept.</param>
/// <param name="Until">Until when.</param>
/// <param name="Organiser">Who invites.</param>
[MailTemplate("events.seat-offer")]
internal sealed record SeatOfferMail(string Meeting, DateTimeOffset StartsAt, int Seats, DateTimeOffset Until, string Organiser) : IMailContent;
