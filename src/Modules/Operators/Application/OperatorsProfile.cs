using AmiPlatform.Operators.Application.Applications;
using AmiPlatform.Operators.Application.Members;
using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Domain.Operators;
using AutoMapper;

namespace AmiPlatform.Operators.Application;

internal sealed class OperatorsProfile : Profile
{
    public OperatorsProfile()
    {
        CreateMap<OperatorId, Guid>().ConvertUsing(id => id.Value);
        CreateMap<Siret, string>().ConvertUsing(siret => siret.Value);
        CreateMap<Operator, OperatorSummary>();
        CreateMap<Operator, OperatorResponse>()
            .ForCtorParam(nameof(OperatorResponse.Siren), map => map.MapFrom(shown => shown.Siret.Siren))
            .ForCtorParam(nameof(OperatorResponse.RepublicanCommitment), map => map.MapFrom(shown => CommitmentResponse.Of(shown.Kind, shown.Commitments)))
            .ForCtorParam(nameof(OperatorResponse.LatestStatusChange), map => map.MapFrom(shown => StatusResponse.LatestOf(shown.StatusChanges)))
            .ForMember(response => response.YourRole, map => map.Ignore())
            .ForMember(response => response.Actions, map => map.Ignore());
        CreateMap<OperatorMember, MemberResponse>().ForMember(response => response.DisplayName, map => map.Ignore());
        CreateMap<SubmittedApplication, SubmittedApplicationResponse>();
    }
}
