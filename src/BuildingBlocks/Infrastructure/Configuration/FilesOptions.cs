namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Files</c>: what people may upload, and where it goes.</summary>
public sealed record FilesOptions
{
    /// <summary>Largest file, in bytes.</summary>
    public int LargestBytes { get; init; } = 20 * 1_024 * 1_024;

    /// <summary>Bytes that all files of one operator may take together.</summary>
    public long QuotaBytes { get; init; } = 1_024L * 1_024 * 1_024;

    /// <summary>Where the content of files is kept.</summary>
    public FileStoreKind Store { get; init; }

    /// <summary>Host and port of a ClamAV daemon, such as <c>localhost:3310</c>; without one files are marked as not scanned.</summary>
    public string? Scanner { get; init; }
}
