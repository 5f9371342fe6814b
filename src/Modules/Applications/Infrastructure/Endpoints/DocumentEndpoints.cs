using AmiPlatform.Applications.Application.Documents;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Applications.Infrastructure.Endpoints;

internal static class DocumentEndpoints
{
    public static void MapDocuments(this RouteGroupBuilder applications)
    {
        applications.MapUpload<AddDocument, DocumentResponse>(
            "{dossierId:guid}/documents", (command, document) => $"/api/applications/{command.DossierId}/documents/{document.Id}");
        applications.MapGet<GetDocuments, DocumentsResponse>("{dossierId:guid}/documents");
        applications.MapDownload<DownloadDocument>("{dossierId:guid}/documents/{documentId:guid}");
        applications.MapDelete<RemoveDocument>("{dossierId:guid}/documents/{documentId:guid}");
    }
}
