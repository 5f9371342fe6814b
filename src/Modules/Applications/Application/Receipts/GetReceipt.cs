using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>Reads the receipt of a submitted file.</summary>
[Requires(ApplicationsPermissions.Read)]
internal sealed record GetReceipt(Guid DossierId) : IQuery<ReceiptResponse>;

internal sealed class GetReceiptHandler(IDossierQueries dossiers, ISubmissions submissions, IPaperReceipts paper, ICaller caller)
    : IQueryHandler<GetReceipt, ReceiptResponse>
{
    public async Task<Result<ReceiptResponse>> Handle(GetReceipt query, CancellationToken cancellationToken)
    {
        if (await dossiers.FindAsync(query.DossierId, caller.UserId, cancellationToken) is not { } view) return DossierErrors.NotFound(query.DossierId);
        var access = DossierAccess.Of(caller, view);
        if (!access.MayRead(view.State)) return DossierErrors.NotFound(query.DossierId);
        if (!view.State.HasLeftTheOperator()) return DossierErrors.NoReceipt(view.State);
        return await submissions.LastReceiptAsync(new DossierId(query.DossierId), cancellationToken) is { } receipt
            ? await paper.CompleteAsync(view, receipt, cancellationToken)
            : DossierErrors.NoReceipt(view.State);
    }
}
