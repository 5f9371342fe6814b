using AmiPlatform.BuildingBlocks.Application.Files;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Decides by its bytes what a stored file is. It reads the stream in pieces and keeps none of it.</summary>
internal static class ContentInspector
{
    /// <remarks>The stream is seekable and complete; its position afterwards is unspecified.</remarks>
    public static async Task<ContentFinding> InspectAsync(Stream content, CancellationToken cancellationToken)
    {
        if (content.Length == 0) return FileFault.Empty;
        var start = new byte[8];
        content.Position = 0;
        var read = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        var archiveEnd = await ArchiveEnd.FindAsync(content, cancellationToken);
        if (start.AsSpan(0, read).StartsWith("PK\x03\x04"u8))
        {
            return archiveEnd is { } end ? await ArchiveInspector.InspectAsync(content, end, cancellationToken) : FileFault.BrokenArchive;
        }
        if (Simple(start.AsSpan(0, read)) is not { } kind) return FileFault.UnknownContent;
        return archiveEnd is null ? kind : FileFault.TwoKinds;
    }

    private static FileKind? Simple(ReadOnlySpan<byte> start) =>
        start.StartsWith("%PDF-"u8) ? FileKind.Pdf
        : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKind.Jpeg
        : start.SequenceEqual((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? FileKind.Png
        : null;
}
