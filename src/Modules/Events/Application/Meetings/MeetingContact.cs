using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Whom to ask about a meeting.</summary>
/// <param name="Name">Service or person.</param>
/// <param name="Email">E-mail address, if any.</param>
/// <param name="Phone">Telephone number, E.164, if any.</param>
internal sealed record MeetingContact(string Name, string? Email = null, string? Phone = null)
{
    public static IReadOnlyList<MeetingContact> Of(IReadOnlyList<ContactPoint> points) =>
        [.. points.Select(point => new MeetingContact(point.Name, point.Email, point.Phone))];
}
