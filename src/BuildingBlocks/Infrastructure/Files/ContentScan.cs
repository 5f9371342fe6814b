namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>What one reading of content shows: how it begins, how long it is, and what hides in it.</summary>
/// <param name="Head">Its first bytes.</param>
/// <param name="Length">How many bytes were read.</param>
/// <param name="HoldsZip">Somewhere in it is an entry of a zip archive.</param>
/// <param name="HoldsOtherArchive">Somewhere in it is an archive of another kind.</param>
internal readonly record struct ContentScan(byte[] Head, long Length, bool HoldsZip, bool HoldsOtherArchive)
{
    /// <summary>Size of the buffer that a reading needs.</summary>
    public const int Piece = 64 * 1_024;

    // Readers of PDF take a header anywhere in the first 1 024 bytes.
    private const int LongestHead = 1_024 + 8;
    private const int Overlap = ArchiveSignatures.Longest - 1;

    /// <summary>A reader of PDF would take it for one.</summary>
    public bool HoldsPdf => Head.AsSpan().IndexOf("%PDF-"u8) >= 0;

    /// <param name="content">Read from where it stands.</param>
    /// <param name="most">Reading ends behind this many bytes.</param>
    /// <param name="buffer">Of <see cref="Piece"/> bytes.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<ContentScan> ReadAsync(Stream content, long most, byte[] buffer, CancellationToken cancellationToken)
    {
        var read = await content.ReadAtLeastAsync(buffer, LongestHead, throwOnEndOfStream: false, cancellationToken);
        var scan = new ContentScan(buffer[..Math.Min(read, LongestHead)], 0, false, false);
        var kept = 0;
        while (read > 0)
        {
            var piece = buffer.AsMemory(0, kept + read);
            scan = new(
                scan.Head,
                scan.Length + read,
                scan.HoldsZip || ArchiveSignatures.HoldsZipEntry(piece.Span),
                scan.HoldsOtherArchive || ArchiveSignatures.HoldsSelfExtracting(piece.Span));
            if (scan.Length > most) break;
            kept = Math.Min(Overlap, piece.Length);
            piece[^kept..].CopyTo(buffer);
            read = await content.ReadAsync(buffer.AsMemory(kept), cancellationToken);
        }

        return scan;
    }
}
