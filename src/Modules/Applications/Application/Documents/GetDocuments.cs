using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Documents;

/// <summary>Lists the documents of a file, with what is known of their harmlessness: for whoever may read the file.</summary>
[Requires(ApplicationsPermissions.Read)]
internal sealed record GetDocuments(Guid DossierId) : IQuery<DocumentsResponse>;

internal sealed class GetDocumentsHandler(IDossierQueries dossiers, IFiles files, ICaller caller) : IQueryHandler<GetDocuments, DocumentsResponse>
{
    public async Task<Result<DocumentsResponse>> Handle(GetDocuments query, CancellationToken cancellationToken)
    {
        if (await dossiers.FindAsync(query.DossierId, caller.UserId, cancellationToken) is not { } view) return DossierErrors.NotFound(query.DossierId);
        var access = DossierAccess.Of(caller, view);
        if (!access.MayRead(view.State)) return DossierErrors.NotFound(query.DossierId);
        var documents = view.ContentFor(access).Documents;
        var states = documents.Count == 0 ? new Dictionary<Guid, FileState>() : await files.StatesAsync(query.DossierId, cancellationToken);
        return new DocumentsResponse(
            view.Version,
            [
                .. documents.Select(document => new ListedDocument(
                    DocumentResponse.Of(document), states.GetValueOrDefault(document.Id), $"/api/applications/{query.DossierId}/documents/{document.Id}")),
            ]);
    }
}

/// <param name="Version">Version of the file.</param>
/// <param name="Items">Its documents, at most 30, in the order in which they were added.</param>
internal sealed record DocumentsResponse(long Version, IReadOnlyList<ListedDocument> Items) : IVersioned;

/// <param name="Document">The document.</param>
/// <param name="State">Whether it may be downloaded: not while it is scanned or when the scanner found something.</param>
/// <param name="Href">Where it is downloaded.</param>
internal sealed record ListedDocument(DocumentResponse Document, FileState State, string Href);
