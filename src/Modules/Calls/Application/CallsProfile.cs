using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Application.Funders;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Funders;
using AutoMapper;

namespace AmiPlatform.Calls.Application;

/// <summary>How rows become responses: flat maps, read by the database; inner collections are read from their JSON on the row.</summary>
internal sealed class CallsProfile : Profile
{
    public CallsProfile()
    {
        DateTimeOffset now = default;
        CreateMap<FunderId, Guid>().ConvertUsing(id => id.Value);
        CreateMap<ContactPoint?, ContactPointData?>().ConvertUsing(point => Shapes.Of(point));
        CreateMap<Funder, FunderSummary>();
        CreateMap<Funder, FunderResponse>().ForMember(response => response.Actions, member => member.Ignore());
        CreateMap<CallId, Guid>().ConvertUsing(id => id.Value);
        CreateMap<Resolution?, ResolutionData?>().ConvertUsing(act => Shapes.Of(act));
        CreateMap<IReadOnlyList<Envelope>, IReadOnlyList<EnvelopeData>>().ConvertUsing(envelopes => Shapes.Of(envelopes));
        CreateMap<IReadOnlyList<EligibilityRule>, IReadOnlyList<RuleData>>().ConvertUsing(rules => Shapes.Of(rules));
        CreateMap<LaunchMeeting?, LaunchMeetingData?>().ConvertUsing(meeting => Shapes.Of(meeting));
        CreateMap<IReadOnlyList<ContactPoint>, IReadOnlyList<ContactPointData>>().ConvertUsing(points => Shapes.Of(points));
        CreateMap<IReadOnlyList<Extension>, IReadOnlyList<ExtensionData>>().ConvertUsing(extensions => Shapes.Of(extensions));
        CreateMap<Cancellation?, CancellationData?>().ConvertUsing(end => Shapes.Of(end));
        CreateMap<Call, CallSummary>()
            .ForCtorParam(nameof(CallSummary.Phase), phase => phase.MapFrom(call => CallPhases.Of(call.State, call.SubmissionOpens, call.SubmissionDeadline, now)));
        CreateMap<Call, CallResponse>()
            .ForCtorParam(nameof(CallResponse.Phase), phase => phase.MapFrom(call => CallPhases.Of(call.State, call.SubmissionOpens, call.SubmissionDeadline, now)))
            .ForCtorParam(nameof(CallResponse.Milestones), milestones => milestones.MapFrom(call => Shapes.Of(call.Milestones, call.LaunchMeeting)))
            .ForMember(response => response.QuestionsUntil, member => member.Ignore())
            .ForMember(response => response.SubmittedApplications, member => member.Ignore())
            .ForMember(response => response.Actions, member => member.Ignore());
    }
}
