using System.Buffers.Binary;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>How archives and programs begin.</summary>
internal static class ArchiveSignatures
{
    /// <summary>Bytes that must be seen together to know the first entry of a zip archive.</summary>
    public const int Longest = 30;

    private const int HighestVersion = 63;
    private const int HighestMethod = 99;
    private const int LongestName = 1_024;
    private const int TarMark = 257;

    private static readonly byte[] SevenZip = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C];

    private static readonly byte[][] Archives =
    [
        [.. "PK\x03\x04"u8], [.. "PK\x05\x06"u8], [.. "Rar!"u8], SevenZip[..4], [0x1F, 0x8B, 0x08], [0x1F, 0x9D], [0xFD, .. "7zXZ\0"u8], [.. "BZh"u8],
        [0x28, 0xB5, 0x2F, 0xFD], [.. "MSCF"u8], [0x04, 0x22, 0x4D, 0x18], [.. "LZIP"u8], [.. "!<arch>"u8],
    ];

    private static readonly byte[][] Programs =
    [
        [.. "MZ"u8], [0x7F, .. "ELF"u8], [0xCA, 0xFE, 0xBA, 0xBE], [0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE],
    ];

    /// <summary>Content that begins so is an archive.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> head) => Begins(head, Archives) || IsTar(head);

    /// <summary>Content that begins so is run by an operating system.</summary>
    public static bool IsProgram(ReadOnlySpan<byte> head) => Begins(head, Programs);

    /// <summary>A tar archive begins with a name, which may look like anything.</summary>
    public static bool IsTar(ReadOnlySpan<byte> head) => head.Length >= TarMark + 5 && head[TarMark..].StartsWith("ustar"u8);

    /// <summary>Programs for RAR, 7z and CAB look for their archives behind other content too: all three can stand behind a program that unpacks them.</summary>
    public static bool HoldsSelfExtracting(ReadOnlySpan<byte> piece) =>
        piece.IndexOf("Rar!\x1A\x07"u8) >= 0 || piece.IndexOf(SevenZip) >= 0 || piece.IndexOf("MSCF\0\0\0\0"u8) >= 0;

    /// <summary>An entry of a zip archive; four bytes alone would be found by chance in one large file of some hundred.</summary>
    public static bool HoldsZipEntry(ReadOnlySpan<byte> piece)
    {
        for (int at; (at = piece.IndexOf("PK\x03\x04"u8)) >= 0 && piece.Length - at >= Longest; piece = piece[(at + 1)..])
        {
            var header = piece[at..];
            if (header[4] <= HighestVersion && BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) <= HighestMethod
                && BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) is > 0 and <= LongestName) return true;
        }

        return false;
    }

    private static bool Begins(ReadOnlySpan<byte> head, byte[][] signatures)
    {
        foreach (var signature in signatures)
        {
            if (head.StartsWith(signature)) return true;
        }

        return false;
    }
}
