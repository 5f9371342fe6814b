using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Applications.Infrastructure.Endpoints;

/// <summary>What happens to a file after its draft.</summary>
internal static class TransitionEndpoints
{
    public static void MapTransitions(this RouteGroupBuilder applications)
    {
        applications.MapPost<RecallDossier>("{dossierId:guid}/recall");
        applications.MapPost<DiscardDraft>("{dossierId:guid}/discard");
        applications.MapPost<WithdrawDossier>("{dossierId:guid}/withdraw");
        applications.MapPost<RequestCompletion>("{dossierId:guid}/completion-requests");
        applications.MapGet<GetCompletionRequests, CompletionRequestsResponse>("{dossierId:guid}/completion-requests");
        applications.MapPut<CorrectDueDate>("{dossierId:guid}/completion-requests/due-date");
        applications.MapPost<CancelCompletion>("{dossierId:guid}/completion-requests/cancel");
        applications.MapPost<ResubmitDossier, ReceiptResponse>("{dossierId:guid}/resubmit");
        applications.MapPost<LapseCompletion>("{dossierId:guid}/lapse");
        applications.MapPost<DeclareAdmissible>("{dossierId:guid}/admissible");
        applications.MapPost<DeclareInadmissible>("{dossierId:guid}/inadmissible");
        applications.MapPost<ReinstateDossier>("{dossierId:guid}/reinstate");
        applications.MapPost<CloseWithoutAction>("{dossierId:guid}/close-without-action");
    }
}
