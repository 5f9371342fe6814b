using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Finds or makes the file that a paper deposit is about.</summary>
internal interface IPaperFiles
{
    Task<Result<Dossier>> FileAsync(RecordPaperDepositBody body, DateTimeOffset now, CancellationToken cancellationToken);
}

internal sealed class PaperFiles(
    IDossierRepository dossiers, IKnownCalls calls, IKnownOperators operators, IDraftReferences references, ICaller caller, IIdGenerator ids) : IPaperFiles
{
    public async Task<Result<Dossier>> FileAsync(RecordPaperDepositBody body, DateTimeOffset now, CancellationToken cancellationToken) =>
        body.DraftId is { } draftId ? await PrintedAsync(body, draftId, cancellationToken) : await TypedInAsync(body, now, cancellationToken);

    // Agents read no drafts: who names one has the paper in hand, which says whose it is and for which call.
    private async Task<Result<Dossier>> PrintedAsync(RecordPaperDepositBody body, Guid draftId, CancellationToken cancellationToken) =>
        await dossiers.FindForMergeAsync(new DossierId(draftId), cancellationToken) is { } draft && draft.CallId == body.CallId && draft.OperatorId == body.OperatorId
            ? draft
            : DossierErrors.NotFound(draftId).At("/draftId");

    private async Task<Result<Dossier>> TypedInAsync(RecordPaperDepositBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var text = body.Text();
        if (DraftPatch.ShapeFaults(text) is { Count: > 0 } faults) return Result<Dossier>.Refused(faults);
        if (await calls.FindAsync(body.CallId, cancellationToken) is not { } call) return ReferenceErrors.NotKnownYet(body.CallId, "/callId");
        if (await operators.FindAsync(body.OperatorId, cancellationToken) is not { IsRegistered: true }) return ReferenceErrors.NotKnownYet(body.OperatorId, "/operatorId");
        if (await references.FaultsAsync(body.CallId, text, cancellationToken) is { Count: > 0 } unknown) return Result<Dossier>.Refused(unknown);
        var dossier = Dossier.Start(new DossierId(ids.Next()), body.CallId, call.Published.Version, body.OperatorId, caller.UserId!.Value, now);
        var saved = dossier.Save(DraftPatch.Changes(text, dossier.Content), dossier.Version, now);
        if (!saved.IsSuccess) return Result<Dossier>.Refused(saved.Errors);
        dossiers.Add(dossier);
        return dossier;
    }
}
