using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Operators.Application.Applications;
using AmiPlatform.Operators.Application.Delegations;
using AmiPlatform.Operators.Application.Invitations;
using AmiPlatform.Operators.Application.Members;
using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Application.Status;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Operators.Infrastructure.Endpoints;

internal static class OperatorEndpoints
{
    public static void MapOperators(this RouteGroupBuilder operators)
    {
        operators.MapCreate<RegisterOperator, OperatorResponse>("", registered => $"/api/operators/{registered.Id}");
        operators.MapList<BrowseOperators, OperatorSummary>("", OperatorSummary.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        operators.MapList<BrowseDirectory, DirectoryEntry>("directory", DirectoryEntry.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        operators.MapList<BrowseOwnOperators, OperatorSummary>("own", OperatorSummary.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        operators.MapGet<GetOperator, OperatorResponse>("{operatorId:guid}");
        operators.MapPut<ChangeIdentity>("{operatorId:guid}");
        operators.MapPost<VerifyOperator>("{operatorId:guid}/verify");
        operators.MapPost<RejectOperator>("{operatorId:guid}/reject");
        operators.MapPost<SuspendOperator>("{operatorId:guid}/suspend");
        operators.MapPost<ReinstateOperator>("{operatorId:guid}/reinstate");
        operators.MapPost<CeaseOperator>("{operatorId:guid}/cease");
        operators.MapPost<SignRepublicanCommitment>("{operatorId:guid}/republican-commitment");
        operators.MapList<BrowseMembers, MemberResponse>("{operatorId:guid}/members", MemberResponse.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        operators.MapPut<ChangeMember>("{operatorId:guid}/members/{userId:guid}");
        operators.MapDelete<RemoveMember>("{operatorId:guid}/members/{userId:guid}");
        operators.MapPost<InviteMember, InvitedMember>("{operatorId:guid}/invitations").WithoutPrecondition();
        operators.MapList<BrowseInvitations, InvitationResponse>("{operatorId:guid}/invitations");
        operators.MapPost<RevokeInvitation>("{operatorId:guid}/invitations/{invitationId:guid}/revoke");
        operators.MapGet<GetInvitation, OfferedMembership>("invitations/{token}");
        operators.MapPost<AcceptInvitation, AcceptedInvitation>("invitations/{token}/accept").WithoutPrecondition();
        operators.MapCreate<DelegateSignature, DelegationResponse>(
            "{operatorId:guid}/signature-delegations", given => $"/api/operators/{given.OperatorId}/signature-delegations/{given.Id}");
        operators.MapList<BrowseDelegations, DelegationResponse>("{operatorId:guid}/signature-delegations");
        operators.MapGet<GetDelegation, DelegationResponse>("{operatorId:guid}/signature-delegations/{delegationId:guid}");
        operators.MapPost<RevokeDelegation>("{operatorId:guid}/signature-delegations/{delegationId:guid}/revoke");
        operators.MapList<BrowseSubmittedApplications, SubmittedApplicationResponse>("{operatorId:guid}/applications", SubmittedApplicationResponse.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
    }
}
