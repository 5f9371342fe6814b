using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Authority;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>Completes the receipts of files that came on paper.</summary>
internal interface IPaperReceipts
{
    /// <summary>The receipt of a file, with what it says of the paper where the paper is what was receipted, and not a later submission.</summary>
    Task<ReceiptResponse> CompleteAsync(DossierView view, ReceiptResponse receipt, CancellationToken cancellationToken);
}

internal sealed class PaperReceipts(IKnownCalls calls, IAuthority authority) : IPaperReceipts
{
    public async Task<ReceiptResponse> CompleteAsync(DossierView view, ReceiptResponse receipt, CancellationToken cancellationToken)
    {
        if (view.PaperDeposit is not { } deposit || deposit.ReceivedAt != receipt.SubmittedAt) return receipt;
        var call = await calls.FindAsync(view.CallId, cancellationToken);
        return receipt with { Paper = PaperReceipt.Of(deposit, authority.Name, call?.Published.ContactPoints ?? []) };
    }
}
