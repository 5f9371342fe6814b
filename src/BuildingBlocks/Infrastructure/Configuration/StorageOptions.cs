namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Storage</c>.</summary>
public sealed record StorageOptions
{
    /// <summary>Folder of the SQLite file, of files and of <c>mail/</c>; relative to the content root unless absolute.</summary>
    public string Directory { get; init; } = "data";
}
