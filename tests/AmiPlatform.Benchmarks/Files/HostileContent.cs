using System.IO.Compression;
using System.Text;

namespace AmiPlatform.Benchmarks.Files;

/// <summary>Files that no platform should take, made in code, each with the code of its refusal.</summary>
internal static class HostileContent
{
    private const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private const string TextType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string MacroType = "application/vnd.ms-word.document.macroEnabled.main+xml";

    public static IEnumerable<(string What, string Name, byte[] Content, string Code)> All()
    {
        var bomb = Document(TextType, ("word/media.xml", new byte[50_000_000]));
        yield return ($"zip bomb, 1:{50_000_000 / bomb.Length}", "bombe.docx", bomb, "files.expands-too-far");
        yield return ("EICAR, plain", "eicar.com", Encoding.ASCII.GetBytes(Eicar), "files.content-not-accepted");
        yield return ("EICAR, zipped", "eicar.zip", Zip(("eicar.com", Encoding.ASCII.GetBytes(Eicar))), "files.content-not-accepted");
        yield return ("EICAR, zipped in a document", "eicar.docx", Document(TextType, ("word/a.bin", Zip(("eicar.com", Encoding.ASCII.GetBytes(Eicar))))), "files.archive-in-archive");
        yield return ("polyglot, PDF and zip", "facture.pdf", [.. PdfContent.Bytes(10_000, 1), .. Zip(("facture.exe", "MZ"u8.ToArray()))], "files.two-kinds");
        yield return ("SVG with a script", "logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray(), "files.content-not-accepted");
        yield return ("macro document", "lettre.docm", Document(MacroType, ("word/macros.bin", [1])), "files.macros");
        yield return ("script named as such, with the first bytes of a PDF", "statuts.hta", [.. "%PDF-1.7\n<script>"u8], "files.ending-differs");
    }

    private static byte[] Document(string type, params (string Name, byte[] Content)[] parts)
    {
        var types = $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"{type}\"/></Types>";
        return Zip([("[Content_Types].xml", Encoding.UTF8.GetBytes(types)), ("word/document.xml", "<w/>"u8.ToArray()), .. parts]);
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return buffer.ToArray();
    }
}
