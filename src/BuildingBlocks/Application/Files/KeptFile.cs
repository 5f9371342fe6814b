namespace AmiPlatform.BuildingBlocks.Application.Files;

/// <summary>A file that the platform keeps.</summary>
/// <param name="Id">The file.</param>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Media type of its content (IANA).</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Sha256">SHA-256 of its content, in hexadecimal.</param>
/// <param name="State">What is known of its harmlessness.</param>
public sealed record KeptFile(Guid Id, string Name, string MediaType, long Length, string Sha256, FileState State);
