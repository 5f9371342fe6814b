using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AmiPlatform.IntegrationTests.Files;

/// <summary>Honest and hostile files, made in code.</summary>
internal static class SampleFiles
{
    /// <summary>What every scanner finds, harmless in itself (eicar.org).</summary>
    public const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private const string TextType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";


    /// <summary>A PDF by its first and last bytes.</summary>
    public static byte[] Pdf(string says = "bonjour", int atLeast = 0)
    {
        var text = Encoding.UTF8.GetBytes($"%PDF-1.7\n% {says}\n");
        return [.. text, .. new byte[Math.Max(0, atLeast - text.Length - 6)], .. "\n%%EOF"u8];
    }

    public static byte[] Docx(params (string Name, byte[] Content)[] further) => Zip([Types(TextType), ("word/document.xml", "<w/>"u8.ToArray()), .. further]);

    /// <summary>A document whose main part has a type of somebody's choice.</summary>
    public static byte[] DocxOf(string type) => Zip(Types(type), ("word/document.xml", "<w/>"u8.ToArray()));

    /// <summary>The beginning of a PNG image, as far as its size.</summary>
    public static byte[] Png(int side)
    {
        byte[] image = [0x89, .. "PNG\r\n\x1A\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[8], 1, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(16), side);
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(20), side);
        return image;
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static (string Name, byte[] Content) Types(string type) => (
        "[Content_Types].xml",
        Encoding.UTF8.GetBytes($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"{type}\"/></Types>"));
}
