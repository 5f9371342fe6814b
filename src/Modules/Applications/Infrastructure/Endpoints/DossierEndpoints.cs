using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Eligibility;
using AmiPlatform.Applications.Application.History;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Applications.Infrastructure.Endpoints;

internal static class DossierEndpoints
{
    public static void MapDossiers(this RouteGroupBuilder applications)
    {
        applications.MapCreate<StartDraft, StartedDraftResponse>("", started => $"/api/applications/{started.Id}");
        applications.MapCreate<RecordPaperDeposit, ReceiptResponse>("paper-deposits", receipt => $"/api/applications/{receipt.DossierId}")
            .AlsoRefuses(StatusCodes.Status404NotFound, StatusCodes.Status412PreconditionFailed, StatusCodes.Status503ServiceUnavailable);
        // It makes another file and leaves this one as it is.
        applications.MapCreate<DuplicateDossier, DuplicatedDraftResponse>("{dossierId:guid}/duplicate", draft => $"/api/applications/{draft.Id}").WithoutPrecondition();
        applications.MapList<ListDossiers, DossierSummary, ExportDossiers>("", list => new ExportDossiers(list));
        applications.MapGet<GetDossier, DossierResponse>("{dossierId:guid}");
        applications.MapPatch<SaveDraft>("{dossierId:guid}");
        applications.MapList<GetHistory, DossierChangeResponse>(
            "{dossierId:guid}/history", DossierChangeResponse.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        applications.MapGet<GetEligibility, EligibilityResponse>("{dossierId:guid}/eligibility");
        // Repeated on a submitted file it needs no version: the handler asks for one where it matters.
        applications.MapPost<SubmitDossier, ReceiptResponse>("{dossierId:guid}/submit").AsksForPreconditionItself();
        applications.MapGet<GetReceipt, ReceiptResponse>("{dossierId:guid}/receipt");
        applications.MapDocument<GetReceiptDocument>("{dossierId:guid}/receipt");
        applications.MapPostQuery<CheckEligibility, EligibilityResponse>("eligibility-checks").AlsoRefuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
    }
}
