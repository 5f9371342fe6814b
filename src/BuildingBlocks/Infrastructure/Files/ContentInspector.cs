using AmiPlatform.BuildingBlocks.Application.Files;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Decides by its bytes what a stored file is. It reads the stream in pieces and keeps none of it.</summary>
internal static class ContentInspector
{
    /// <remarks>The stream is seekable and complete; its position afterwards is unspecified.</remarks>
    public static async Task<ContentFinding> InspectAsync(Stream content, CancellationToken cancellationToken)
    {
        if (content.Length == 0) return FileFault.Empty;
        var buffer = new byte[ContentScan.Piece];
        content.Position = 0;
        var scan = await ContentScan.ReadAsync(content, content.Length, buffer, cancellationToken);
        var archiveEnd = await ArchiveEnd.FindAsync(content, cancellationToken);
        if (scan.Head.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            if (archiveEnd is not { } end) return FileFault.BrokenArchive;
            var finding = await ArchiveInspector.InspectAsync(content, end, buffer, cancellationToken);
            return finding.Fault is null && (scan.HoldsOtherArchive || scan.HoldsPdf) ? FileFault.TwoKinds : finding;
        }

        if (Simple(scan.Head) is not { } kind) return FileFault.UnknownContent;
        if (archiveEnd is not null || scan.HoldsZip || scan.HoldsOtherArchive || ArchiveSignatures.IsTar(scan.Head)) return FileFault.TwoKinds;
        if (kind == FileKind.Pdf) return kind;
        if (scan.HoldsPdf) return FileFault.TwoKinds;
        content.Position = 0;
        return await ImageSize.FaultAsync(content, cancellationToken) is { } fault ? fault : kind;
    }

    private static FileKind? Simple(ReadOnlySpan<byte> start) =>
        start.StartsWith("%PDF-"u8) ? FileKind.Pdf
        : ImageSize.IsJpeg(start) ? FileKind.Jpeg
        : ImageSize.IsPng(start) ? FileKind.Png
        : null;
}
