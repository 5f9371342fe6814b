using System.Text.Json;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Sealing;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Documents;
using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Signatories;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Signatories;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>The receipt of a submitted file to print and to keep, in the caller's language: for whoever may read the file. It says what was submitted, whatever has changed since.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Format"><c>pdf</c>, or <c>html</c> for those whom a PDF shuts out.</param>
[Requires(ApplicationsPermissions.Read)]
internal sealed record GetReceiptDocument(Guid DossierId, string Format) : IQuery<PrintedDocument>;

internal sealed class GetReceiptDocumentHandler(
    IDossierQueries dossiers, ISubmissions submissions, IPaperReceipts paper, ICaller caller, IAuthority authority, IPublicLinks links, ISignatories signatories, IPrintedDocuments documents)
    : IQueryHandler<GetReceiptDocument, PrintedDocument>
{
    public async Task<Result<PrintedDocument>> Handle(GetReceiptDocument query, CancellationToken cancellationToken)
    {
        if (await dossiers.FindAsync(query.DossierId, caller.UserId, cancellationToken) is not { } view) return DossierErrors.NotFound(query.DossierId);
        if (!DossierAccess.Of(caller, view).MayRead(view.State)) return DossierErrors.NotFound(query.DossierId);
        if (!view.State.HasLeftTheOperator()) return DossierErrors.NoReceipt(view.State);
        var id = new DossierId(query.DossierId);
        if (await submissions.LastReceiptAsync(id, cancellationToken) is not { } receipt || await submissions.LastSealedAsync(id, cancellationToken) is not { } content)
            return DossierErrors.NoReceipt(view.State);
        var complete = await paper.CompleteAsync(view, receipt, cancellationToken);
        var signs = await signatories.FindAsync(SignedMatter.Letters, authority.DateOf(receipt.SubmittedAt), cancellationToken);
        return documents.Print(Content(complete, JsonSerializer.Deserialize(content.Content, SealingJsonContext.Default.SealedSummary)!, signs), receipt.TrackingNumber, receipt.SubmittedAt);
    }

    private ReceiptContent Content(ReceiptResponse receipt, SealedSummary file, SigningPerson? signs) =>
        new(
            authority.Name,
            receipt.TrackingNumber,
            receipt.SubmittedAt,
            file.Call.Reference,
            file.Call.Title,
            file.Operator.LegalName,
            file.Operator.Siret,
            file.Action.Title,
            file.RequestedAmounts.Values.Sum(),
            [.. file.Documents.Select(document => new ReceiptContent.Document(document.Kind, document.Name, document.Sha256))],
            receipt.ContentHash,
            links.To(ReadReceiptStanding.PageOf(receipt)),
            links.To($"/api/applications/receipt-verifications/{receipt.Jws}"))
        {
            PaperReceivedOn = receipt.Paper?.ReceivedOn,
            PostmarkedOn = receipt.Paper?.PostmarkedOn,
            AtTheCounter = receipt.Paper is { PostmarkedOn: null },
            Service = receipt.Paper?.Service,
            Contacts = [.. (receipt.Paper?.Contacts ?? []).Select(contact => new ReceiptContent.Contact(string.Join(", ", new[] { contact.Name, contact.Email, contact.Phone }.Where(part => part is not null))))],
            ImplicitRefusalOn = receipt.Paper?.ImplicitRefusalOn,
            Signatory = signs?.Holder,
            Capacity = signs?.Capacity,
            Act = signs?.Act,
        };
}
