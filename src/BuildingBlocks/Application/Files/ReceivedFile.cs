namespace AmiPlatform.BuildingBlocks.Application.Files;

/// <summary>A file that was received whole and looked into.</summary>
/// <param name="Name">Its name, without anything that could surprise who reads or downloads it.</param>
/// <param name="Kind">What its content is.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Sha256">SHA-256 of its content, in hexadecimal.</param>
/// <param name="StoredAs">Where the store keeps it; nothing where the same content was kept already.</param>
public sealed record ReceivedFile(string Name, FileKind Kind, long Length, string Sha256, string? StoredAs);
