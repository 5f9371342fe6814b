using System.Globalization;
using System.Text.Json;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Sealing;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Documents;
using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>The receipt of a submitted file to print and to keep, in the caller's language: for whoever may read the file. It says what was submitted, whatever has changed since.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Format"><c>pdf</c>, or <c>html</c> for those whom a PDF shuts out.</param>
[Requires(ApplicationsPermissions.Read)]
internal sealed record GetReceiptDocument(Guid DossierId, string Format) : IQuery<PrintedDocument>;

internal sealed class GetReceiptDocumentHandler(
    IDossierQueries dossiers, ISubmissions submissions, IPaperReceipts paper, ICaller caller, IAuthority authority, IPublicLinks links, IWording wording)
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
        return Print(await paper.CompleteAsync(view, receipt, cancellationToken), JsonSerializer.Deserialize(content.Content, SealingJsonContext.Default.SealedSummary)!);
    }

    private PrintedDocument Print(ReceiptResponse receipt, SealedSummary file)
    {
        List<DocumentBlock> blocks =
        [
            new Paragraph(Say("received", ("authority", authority.Name))),
            new Fields(
            [
                (Say("number"), receipt.TrackingNumber),
                (Say("received-at"), Say("instant", ("at", receipt.SubmittedAt))),
                (Say("call"), $"{file.Call.Reference} – {file.Call.Title}"),
                (Say("operator"), $"{file.Operator.LegalName} ({file.Operator.Siret})"),
                (Say("title"), file.Action.Title ?? string.Empty),
                (Say("requested"), Say("euros", ("amount", file.RequestedAmounts.Values.Sum()))),
            ]),
        ];
        if (receipt.Paper is { } paper) blocks.AddRange(OnPaper(paper));
        if (file.Documents.Count > 0)
        {
            blocks.Add(new Heading(Say("documents")));
            blocks.Add(new Table(
                [Say("document-kind"), Say("document-name"), Say("document-hash")],
                [.. file.Documents.Select(document => (IReadOnlyList<string>)[wording.Name(document.Kind), document.Name, document.Sha256])]));
        }

        blocks.Add(new Heading(Say("verify")));
        blocks.Add(new Paragraph(Say("sealed", ("hash", receipt.ContentHash))));
        blocks.Add(new LinkCode(links.To($"/api/applications/receipt-verifications/{receipt.Jws}"), Say("verify-here")));
        return new PrintedDocument(
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, receipt.TrackingNumber, Say("heading"), authority.Name, receipt.SubmittedAt, blocks);
    }

    private IEnumerable<DocumentBlock> OnPaper(PaperReceipt paper)
    {
        yield return new Heading(Say("on-paper"));
        yield return new Fields(
        [
            (Say("paper-received-on"), Say("day", ("on", paper.ReceivedOn))),
            (Say("postmarked-on"), paper.PostmarkedOn is { } day ? Say("day", ("on", day)) : Say("at-the-counter")),
            (Say("service"), paper.Service),
            .. paper.Contacts.Select(contact => (Say("contact"), string.Join(", ", new[] { contact.Name, contact.Email, contact.Phone }.Where(part => part is not null)))),
            (Say("implicit-refusal-on"), Say("day", ("on", paper.ImplicitRefusalOn))),
        ]);
        yield return new Paragraph(Say("silence", ("on", paper.ImplicitRefusalOn)));
    }

    private string Say(string key, params (string Name, object? Value)[] arguments) => wording.Say(Phrase.Of($"applications.receipt-document.{key}", arguments));
}
