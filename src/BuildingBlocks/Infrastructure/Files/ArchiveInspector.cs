using System.IO.Compression;
using System.Text;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Looks into the zip archive that an office document is. What entries declare about themselves is not believed: their bytes are counted.</summary>
internal static class ArchiveInspector
{
    private const int MostEntries = 2_000;
    private const int LongestDirectory = 512 * 1_024;
    private const long MostBytes = 200L * 1_024 * 1_024;
    private const long MostBytesPerByte = 100;
    private const long FreeBytes = 1_024 * 1_024;

    public static async Task<ContentFinding> InspectAsync(Stream content, ArchiveEnd end, byte[] buffer, CancellationToken cancellationToken)
    {
        if (end.Entries > MostEntries || end.DirectoryLength > LongestDirectory) return FileFault.TooManyEntries;
        if (!end.IsExact) return FileFault.BrokenArchive;
        try
        {
            await using var bytes = new ArchiveContent(content);
            await using var archive = await ZipArchive.CreateAsync(bytes, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            return await InspectAsync(archive, content.Length, buffer, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or ArgumentException or OverflowException or NotSupportedException)
        {
            return FileFault.BrokenArchive;
        }
    }

    private static async Task<ContentFinding> InspectAsync(ZipArchive archive, long length, byte[] buffer, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = Math.Min(MostBytes, Math.Max(FreeBytes, length * MostBytesPerByte));
        var mediaType = "";
        foreach (var entry in archive.Entries)
        {
            if (!IsSafe(entry.FullName) || !names.Add(entry.FullName)) return FileFault.UnsafeEntryName;
            if (entry.IsEncrypted) return FileFault.Encrypted;
            if (IsMacro(entry.FullName)) return FileFault.Macros;
            var scan = await ReadAsync(entry, left, buffer, cancellationToken);
            if ((left -= scan.Length) < 0) return FileFault.ExpandsTooFar;
            if (await FaultAsync(entry, scan, cancellationToken) is { } fault) return fault;
            if (entry.FullName == "mimetype") mediaType = Encoding.ASCII.GetString(scan.Head);
        }

        if (names.Contains(OpenXmlPackage.ContentTypes)) return mediaType.Length > 0 ? FileFault.TwoKinds : await OpenXmlPackage.InspectAsync(archive, cancellationToken);
        return OpenDocumentPackage.Kind(mediaType) is { } kind ? await OpenDocumentPackage.InspectAsync(archive, kind, cancellationToken) : FileFault.UnknownContent;
    }

    private static async Task<ContentScan> ReadAsync(ZipArchiveEntry entry, long most, byte[] buffer, CancellationToken cancellationToken)
    {
        await using var content = await entry.OpenAsync(cancellationToken);
        return await ContentScan.ReadAsync(content, most, buffer, cancellationToken);
    }

    private static async Task<FileFault?> FaultAsync(ZipArchiveEntry entry, ContentScan scan, CancellationToken cancellationToken)
    {
        if (ArchiveSignatures.IsArchive(scan.Head) || scan.HoldsZip || scan.HoldsOtherArchive) return FileFault.NestedArchive;
        if (ArchiveSignatures.IsProgram(scan.Head)) return FileFault.ProgramInside;
        if (IsCompound(scan.Head)) return FileFault.Macros;
        if (!ImageSize.IsImage(scan.Head)) return null;
        await using var image = await entry.OpenAsync(cancellationToken);
        return await ImageSize.FaultAsync(image, cancellationToken) is FileFault.TooManyPixels and var tooMany ? tooMany : null;
    }

    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= 255 && name[0] != '/' && !name.Any(character => character is '\\' or ':' || char.IsControl(character)) && !name.Split('/').Contains("..");

    private static bool IsMacro(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    // [MS-CFB]: how projects of VBA are kept, and embedded objects that may have one of their own.
    private static bool IsCompound(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
}
