using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Operators.Application.Applications;
using AmiPlatform.Operators.Application.Members;
using AmiPlatform.Operators.Application.Operators;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Operators.Infrastructure.Endpoints;

internal static class OperatorEndpoints
{
    public static void MapOperators(this RouteGroupBuilder operators)
    {
        operators.MapCreate<RegisterOperator, OperatorResponse>("", registered => $"/api/operators/{registered.Id}");
        operators.MapList<BrowseOperators, OperatorSummary>("");
        operators.MapList<BrowseDirectory, DirectoryEntry>("directory");
        operators.MapList<BrowseOwnOperators, OperatorSummary>("own");
        operators.MapGet<GetOperator, OperatorResponse>("{operatorId:guid}");
        operators.MapPost<SignRepublicanCommitment>("{operatorId:guid}/republican-commitment");
        operators.MapPost<AddMember>("{operatorId:guid}/members");
        operators.MapList<BrowseMembers, MemberResponse>("{operatorId:guid}/members");
        operators.MapList<BrowseSubmittedApplications, SubmittedApplicationResponse>("{operatorId:guid}/applications");
    }
}
