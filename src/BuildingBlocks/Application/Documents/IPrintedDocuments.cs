namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>Makes documents from their templates, in the caller's language and under the letterhead of the authority.</summary>
public interface IPrintedDocuments
{
    /// <summary>Makes a document.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="name">Name of the file, without ending.</param>
    /// <param name="issuedAt">When what it says was so.</param>
    /// <returns>The document.</returns>
    PrintedDocument Print(IDocumentContent content, string name, DateTimeOffset issuedAt);
}
