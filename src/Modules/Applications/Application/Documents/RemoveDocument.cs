using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Documents;

/// <summary>Removes a document from a draft, or from a file whose documents are asked for again.</summary>
[Requires(ApplicationsPermissions.Write)]
internal sealed record RemoveDocument(Guid DossierId, Guid DocumentId) : ICommand;

internal sealed class RemoveDocumentHandler(
    IDossierRepository dossiers, IKnownOperators operators, IFiles files, ICircumstances circumstances, ICaller caller, RequestContext request, TimeProvider clock) : ICommandHandler<RemoveDocument>
{
    public async Task<Result> Handle(RemoveDocument command, CancellationToken cancellationToken)
    {
        if (await dossiers.FindForMergeAsync(new DossierId(command.DossierId), cancellationToken) is not { } dossier) return DossierErrors.NotFound(command.DossierId);
        var access = await DossierAccess.OfAsync(caller, operators, dossier.OperatorId, dossier.Content, cancellationToken);
        if (access.EditRefusal(dossier) is { } refusal) return refusal;
        if (dossier.Content.Documents.FirstOrDefault(kept => kept.Id == command.DocumentId) is not { } document) return DossierErrors.DocumentNotFound(command.DocumentId);

        await circumstances.TellAsync(dossier, cancellationToken);
        var basedOn = request.ExpectedVersion ?? dossier.Version;
        if (basedOn > dossier.Version) return DossierErrors.VersionChanged();
        var removed = dossier.Remove(document, basedOn, clock.GetUtcNow());
        // What a receipt names stays to be shown, though the file goes on without it.
        if (removed.IsSuccess && dossier.Submissions == 0) files.Remove(document.Id);
        return removed;
    }
}
