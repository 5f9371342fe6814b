using System.IO.Compression;
using System.Text;

namespace AmiPlatform.IntegrationTests.Files;

/// <summary>Honest and hostile files, made in code.</summary>
internal static class SampleFiles
{
    /// <summary>What every scanner finds, harmless in itself (eicar.org).</summary>
    public const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static readonly (string, byte[])[] Word = [("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<w/>"u8.ToArray())];

    /// <summary>A PDF by its first and last bytes.</summary>
    public static byte[] Pdf(string says = "bonjour", int atLeast = 0)
    {
        var text = Encoding.UTF8.GetBytes($"%PDF-1.7\n% {says}\n");
        return [.. text, .. new byte[Math.Max(0, atLeast - text.Length - 6)], .. "\n%%EOF"u8];
    }

    public static byte[] Docx(params (string Name, byte[] Content)[] further) => Zip([.. Word, .. further]);

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
}
