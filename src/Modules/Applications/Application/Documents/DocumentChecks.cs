using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Documents;

/// <summary>Whether the documents of a file are fit to be submitted.</summary>
internal interface IDocumentChecks
{
    /// <returns>One entry for each document that is still scanned or was found harmful.</returns>
    Task<IReadOnlyList<Error>> RefusalsAsync(Dossier dossier, CancellationToken cancellationToken);
}

internal sealed class DocumentChecks(IFiles files) : IDocumentChecks
{
    public async Task<IReadOnlyList<Error>> RefusalsAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        if (dossier.Content.Documents.Count == 0) return [];
        var states = await files.StatesAsync(dossier.Id.Value, cancellationToken);
        return [.. dossier.Content.Documents.Select(document => Refusal(document, states.GetValueOrDefault(document.Id))).OfType<Error>()];
    }

    private static Error? Refusal(DossierDocument document, FileState state) => state switch
    {
        FileState.Scanning => DossierErrors.DocumentBeingScanned(document.Name),
        FileState.Quarantined => DossierErrors.DocumentQuarantined(document.Name),
        _ => null,
    };
}
