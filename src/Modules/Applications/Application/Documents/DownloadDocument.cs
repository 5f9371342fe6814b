using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Documents;

/// <summary>Downloads a document of a file: for whoever may read the file.</summary>
[Requires(ApplicationsPermissions.Read)]
[ShowsPersonalData(nameof(DossierId))]
internal sealed record DownloadDocument(Guid DossierId, Guid DocumentId) : IQuery<FileDownload>;

internal sealed class DownloadDocumentHandler(IDossierQueries dossiers, ICaller caller) : IQueryHandler<DownloadDocument, FileDownload>
{
    public async Task<Result<FileDownload>> Handle(DownloadDocument query, CancellationToken cancellationToken)
    {
        if (await dossiers.FindAsync(query.DossierId, caller.UserId, cancellationToken) is not { } view) return DossierErrors.NotFound(query.DossierId);
        var access = DossierAccess.Of(caller, view);
        if (!access.MayRead(view.State)) return DossierErrors.NotFound(query.DossierId);
        return view.ContentFor(access).Documents.Any(document => document.Id == query.DocumentId)
            ? new FileDownload(query.DocumentId)
            : DossierErrors.DocumentNotFound(query.DocumentId);
    }
}
