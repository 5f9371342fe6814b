using System.IO.Compression;
using System.Text;
using AmiPlatform.BuildingBlocks.Application.Files;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Looks into the zip archive that an office document is. What entries declare about themselves is not believed: their bytes are counted.</summary>
internal static class ArchiveInspector
{
    private const int MostEntries = 2_000;
    private const int LongestDirectory = 512 * 1_024;
    private const long MostBytes = 200L * 1_024 * 1_024;
    private const long MostBytesPerByte = 100;
    private const long FreeBytes = 1_024 * 1_024;
    private const int LongestHead = 16 * 1_024;

    public static async Task<ContentFinding> InspectAsync(Stream content, ArchiveEnd end, CancellationToken cancellationToken)
    {
        if (end.Entries > MostEntries || end.DirectoryLength > LongestDirectory) return FileFault.TooManyEntries;
        if (!end.IsExact) return FileFault.BrokenArchive;
        try
        {
            await using var archive = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            return await InspectAsync(archive, content.Length, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return FileFault.BrokenArchive;
        }
    }

    private static async Task<ContentFinding> InspectAsync(ZipArchive archive, long length, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = Math.Min(MostBytes, Math.Max(FreeBytes, length * MostBytesPerByte));
        var mimeType = "";
        foreach (var entry in archive.Entries)
        {
            if (!IsSafe(entry.FullName) || !names.Add(entry.FullName)) return FileFault.UnsafeEntryName;
            if (entry.IsEncrypted) return FileFault.Encrypted;
            if (IsMacro(entry.FullName)) return FileFault.Macros;
            var (head, count) = await ReadAsync(entry, left, cancellationToken);
            if ((left -= count) < 0) return FileFault.ExpandsTooFar;
            if (IsArchive(head)) return FileFault.NestedArchive;
            if (entry.FullName == "mimetype") mimeType = Encoding.ASCII.GetString(head);
            if (entry.FullName == "[Content_Types].xml" && Encoding.UTF8.GetString(head).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) return FileFault.Macros;
        }
        return Kind(names, mimeType) is { } kind ? kind : FileFault.UnknownContent;
    }

    private static async Task<(byte[] Head, long Count)> ReadAsync(ZipArchiveEntry entry, long most, CancellationToken cancellationToken)
    {
        await using var content = await entry.OpenAsync(cancellationToken);
        var buffer = new byte[LongestHead];
        var read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        var head = buffer[..read];
        long count = read;
        while (read > 0 && count <= most) count += read = await content.ReadAsync(buffer, cancellationToken);
        return (head, count);
    }

    private static FileKind? Kind(HashSet<string> names, string mimeType) =>
        mimeType == "application/vnd.oasis.opendocument.text" ? FileKind.Odt
        : mimeType == "application/vnd.oasis.opendocument.spreadsheet" ? FileKind.Ods
        : !names.Contains("[Content_Types].xml") ? null
        : names.Contains("word/document.xml") ? FileKind.Docx
        : names.Contains("xl/workbook.xml") ? FileKind.Xlsx
        : null;

    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= 255 && name[0] != '/' && !name.Any(character => character is '\\' or ':' || char.IsControl(character)) && !name.Split('/').Contains("..");

    private static bool IsMacro(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    private static bool IsArchive(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) || head.StartsWith("Rar!"u8)
        || head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
}
