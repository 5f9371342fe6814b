using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Meetings;
using AutoMapper;

namespace AmiPlatform.Events.Application;

/// <summary>How rows become responses: flat maps, read by the database.</summary>
internal sealed class EventsProfile : Profile
{
    public EventsProfile()
    {
        CreateMap<MeetingId, Guid>().ConvertUsing(id => id.Value);
        CreateMap<LocalizedText, MeetingText>().ConvertUsing(text => MeetingText.Of(text));
        CreateMap<IReadOnlyList<AgendaItem>, IReadOnlyList<MeetingAgendaItem>>().ConvertUsing(agenda => MeetingAgendaItem.Of(agenda));
        CreateMap<IReadOnlyList<ContactPoint>, IReadOnlyList<MeetingContact>>().ConvertUsing(points => MeetingContact.Of(points));
        CreateMap<Meeting, MeetingSummary>()
            .ForCtorParam(nameof(MeetingSummary.Venue), member => member.MapFrom(meeting => MeetingVenue.Of(meeting.Place)))
            .ForCtorParam(nameof(MeetingSummary.VideoLink), member => member.MapFrom(meeting => MeetingLink.Of(meeting.Place)));
        CreateMap<Meeting, MeetingResponse>()
            .ForCtorParam(nameof(MeetingResponse.Venue), member => member.MapFrom(meeting => MeetingVenue.Of(meeting.Place)))
            .ForCtorParam(nameof(MeetingResponse.VideoLink), member => member.MapFrom(meeting => MeetingLink.Of(meeting.Place)))
            .ForMember(response => response.Actions, member => member.Ignore());
    }
}
