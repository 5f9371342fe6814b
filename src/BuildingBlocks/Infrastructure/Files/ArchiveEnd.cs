using System.Buffers.Binary;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>The record at the end of a zip archive, read before a library builds a list of what the archive says it holds.</summary>
/// <param name="Position">Where the record begins.</param>
/// <param name="Entries">Number of entries that it declares.</param>
/// <param name="DirectoryLength">Length of the list of entries, in bytes.</param>
/// <param name="DirectoryOffset">Where that list begins, from the start of the file.</param>
/// <param name="Length">Length of the file.</param>
internal readonly record struct ArchiveEnd(long Position, int Entries, uint DirectoryLength, uint DirectoryOffset, long Length)
{
    private const int RecordLength = 22;
    private const int SignatureLength = 4;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>Nothing lies between the list and its record or after the record. Long (64-bit) archives fail this: no document needs one.</summary>
    public bool IsExact => Length - Position == RecordLength && DirectoryOffset + (long)DirectoryLength == Position;

    public static async Task<ArchiveEnd?> FindAsync(Stream content, CancellationToken cancellationToken)
    {
        var tail = new byte[Math.Min(content.Length, RecordLength + LongestComment)];
        content.Position = content.Length - tail.Length;
        await content.ReadExactlyAsync(tail, cancellationToken);
        // One too close to the end is none: a comment may end with what looks like its beginning.
        var at = tail.AsSpan(0, Math.Max(0, tail.Length - RecordLength + SignatureLength)).LastIndexOf("PK\x05\x06"u8);
        if (at < 0) return null;
        var record = tail.AsSpan(at, RecordLength);
        return new(
            content.Length - tail.Length + at,
            BinaryPrimitives.ReadUInt16LittleEndian(record[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(record[12..]),
            BinaryPrimitives.ReadUInt32LittleEndian(record[16..]),
            content.Length);
    }
}
