using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Documents;

/// <summary>
/// Adds a document to a draft, or to a file whose documents are asked for again. The same content of the same kind is added once, however often it is sent.
/// </summary>
/// <param name="DossierId">The file.</param>
/// <param name="Kind">
/// What the document is. `OfficersList`, `ActivityReport`, `OperatorBudget`, `PreviousReport` and `Other` may be of every type of file, all others PDF, JPEG or PNG.
/// </param>
/// <param name="File">Its content, received before the transaction.</param>
[Requires(ApplicationsPermissions.Write)]
internal sealed record AddDocument(Guid DossierId, DocumentKind Kind, IncomingFile File) : ICommand<DocumentResponse>, IBringsFile
{
    public IReadOnlyCollection<FileKind> Accepted => AcceptedFiles.Of(Kind);
}

internal sealed class AddDocumentValidator : AbstractValidator<AddDocument>
{
    public AddDocumentValidator() => RuleFor(command => command.Kind).IsInEnum();
}

internal sealed class AddDocumentHandler(IDossierRepository dossiers, IKnownOperators operators, IFiles files, ICircumstances circumstances, ICaller caller, TimeProvider clock)
    : ICommandHandler<AddDocument, DocumentResponse>
{
    public async Task<Result<DocumentResponse>> Handle(AddDocument command, CancellationToken cancellationToken)
    {
        if (await dossiers.FindForMergeAsync(new DossierId(command.DossierId), cancellationToken) is not { } dossier) return DossierErrors.NotFound(command.DossierId);
        var access = await DossierAccess.OfAsync(caller, operators, dossier.OperatorId, dossier.Content, cancellationToken);
        if (access.EditRefusal(dossier) is { } refusal) return refusal;
        if (dossier.Same(command.Kind, command.File.Received.Sha256) is { } there) return DocumentResponse.Of(there);

        await circumstances.TellAsync(dossier, cancellationToken);
        var kept = files.Keep(command.File, new FilePlace(command.DossierId, dossier.OperatorId));
        if (!kept.IsSuccess) return Result<DocumentResponse>.Refused(kept.Errors);
        var now = clock.GetUtcNow();
        var file = kept.Value;
        var document = new DossierDocument(file.Id, command.Kind, file.Name, file.MediaType, file.Length, file.Sha256, now);
        var added = dossier.Add(document, now);
        return added.IsSuccess ? DocumentResponse.Of(document) : Result<DocumentResponse>.Refused(added.Errors);
    }
}

/// <param name="Id">The document.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Media type of its content, which decided it and not its name.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Sha256">SHA-256 of its content, in hexadecimal.</param>
/// <param name="AddedAt">Instant at which it was added.</param>
internal sealed record DocumentResponse(Guid Id, DocumentKind Kind, string Name, string MediaType, long Length, string Sha256, DateTimeOffset AddedAt)
{
    public static DocumentResponse Of(DossierDocument document) =>
        new(document.Id, document.Kind, document.Name, document.MediaType, document.Length, document.Sha256, document.AddedAt);
}
