using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AmiPlatform.UnitTests.BuildingBlocks.Files;

/// <summary>Documents, images and archives, made in code.</summary>
internal static class Samples
{
    public const string TypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    public const string TextType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string SpreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static (string Name, byte[] Content)[] Word() => [Types(TextType), ("word/document.xml", "<w/>"u8.ToArray())];

    public static (string Name, byte[] Content)[] OpenText() =>
        [("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", "<o:scripts xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>"u8.ToArray())];

    public static (string Name, byte[] Content) Types(params string[] types) => (
        "[Content_Types].xml",
        Encoding.UTF8.GetBytes($"<Types xmlns=\"{TypesNamespace}\">{string.Concat(types.Select((type, number) => $"<Override PartName=\"/{number}\" ContentType=\"{type}\"/>"))}</Types>"));

    public static byte[] Png(int width, int height)
    {
        byte[] image = [0x89, .. "PNG\r\n\x1A\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[8], 1, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(20), height);
        return image;
    }

    /// <summary>With what cameras write before the frame: an application segment, a fill byte and a table.</summary>
    public static byte[] Jpeg(int width, int height, byte[]? comment = null)
    {
        comment ??= [1, 2, 3];
        byte[] image =
        [
            0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(comment.Length + 2), .. comment, 0xFF, 0xFF, 0xC4, 0, 4, 0xFF, 0xC0,
            0xFF, 0xC2, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9,
        ];
        BinaryPrimitives.WriteUInt16BigEndian(image.AsSpan(^17..), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(image.AsSpan(^15..), (ushort)width);
        return image;
    }

    public static byte[] Zip((string Name, byte[] Content)[] entries) => Zip(entries, CompressionLevel.Optimal);

    public static byte[] Stored((string Name, byte[] Content)[] entries) => Zip(entries, CompressionLevel.NoCompression);

    public static byte[] WithComment(byte[] archive, byte[] comment)
    {
        byte[] commented = [.. archive, .. comment];
        BinaryPrimitives.WriteUInt16LittleEndian(commented.AsSpan(archive.Length - 2), (ushort)comment.Length);
        return commented;
    }

    /// <summary>With the place of the first entry as 64 bits, as long archives have it.</summary>
    public static byte[] WithPlace(byte[] archive, ulong place)
    {
        var entry = archive.AsSpan().IndexOf("PK\x01\x02"u8);
        var name = BinaryPrimitives.ReadUInt16LittleEndian(archive.AsSpan(entry + 28));
        byte[] extra = [1, 0, 8, 0, .. new byte[8]];
        BinaryPrimitives.WriteUInt64LittleEndian(extra.AsSpan(4), place);
        byte[] moved = [.. archive[..(entry + 46 + name)], .. extra, .. archive[(entry + 46 + name)..]];
        moved.AsSpan(entry + 42, 4).Fill(0xFF);
        BinaryPrimitives.WriteUInt16LittleEndian(moved.AsSpan(entry + 30), (ushort)extra.Length);
        var length = moved.AsSpan(^10..);
        BinaryPrimitives.WriteUInt32LittleEndian(length, BinaryPrimitives.ReadUInt32LittleEndian(length) + (uint)extra.Length);
        return moved;
    }

    private static byte[] Zip((string Name, byte[] Content)[] entries, CompressionLevel level)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return buffer.ToArray();
    }
}
