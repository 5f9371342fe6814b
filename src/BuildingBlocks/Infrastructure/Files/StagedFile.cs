using AmiPlatform.BuildingBlocks.Application.Files;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Content that has arrived and lies in a folder of its own until it is kept; disposing it takes it away.</summary>
internal sealed class StagedFile(FileStream content) : IAsyncDisposable
{
    /// <summary>The content, whole.</summary>
    public FileStream Content => content;

    /// <summary>Where it lies.</summary>
    public string Path => content.Name;

    public long Length { get; init; }

    /// <summary>In hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public FileKind Kind { get; set; }

    public async ValueTask DisposeAsync()
    {
        await content.DisposeAsync();
        File.Delete(Path);
    }
}
