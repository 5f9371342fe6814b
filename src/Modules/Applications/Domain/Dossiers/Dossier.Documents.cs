using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>The documents of a file.</summary>
internal sealed partial class Dossier
{
    public const int MostDocuments = 30;

    /// <summary>Adds a document, while the file may be written.</summary>
    public Result Add(DossierDocument document, DateTimeOffset now)
    {
        if ((IsDraft || OpenCompletion is not null) && Content.Documents.Count >= MostDocuments) return Refuse(DossierErrors.TooManyDocuments(MostDocuments));
        // Two members who each add one do not overtake each other: the list is taken as it is now.
        return Save([DossierFields.Documents.Set([.. Content.Documents, document])], Version, now);
    }

    /// <summary>Removes a document, while the file may be written and the documents are those that the caller saw.</summary>
    public Result Remove(DossierDocument document, long basedOn, DateTimeOffset now) =>
        Save([DossierFields.Documents.Set([.. Content.Documents.Where(kept => kept != document)])], basedOn, now);

    /// <summary>The same content of the same kind, where the file has it already.</summary>
    public DossierDocument? Same(DocumentKind kind, string sha256) => Content.Documents.FirstOrDefault(document => document.Kind == kind && document.Sha256 == sha256);
}
