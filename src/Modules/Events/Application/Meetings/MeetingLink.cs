using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

internal static class MeetingLink
{
    public static string? Of(MeetingPlace place) => place.VideoLink;
}
