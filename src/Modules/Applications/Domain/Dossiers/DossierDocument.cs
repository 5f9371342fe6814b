namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>A document that the operator has added to its file.</summary>
/// <param name="Id">Its file in the platform's store.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Media type of its content.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Sha256">SHA-256 of its content, in hexadecimal.</param>
/// <param name="AddedAt">Instant.</param>
internal sealed record DossierDocument(Guid Id, DocumentKind Kind, string Name, string MediaType, long Length, string Sha256, DateTimeOffset AddedAt)
{
    public override string ToString() => Name;
}
