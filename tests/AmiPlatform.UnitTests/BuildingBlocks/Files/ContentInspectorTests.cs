using System.IO.Compression;
using System.Text;
using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Files;

/// <summary>Hostile and honest files, made in code, under the inspection that comes before storage.</summary>
public sealed class ContentInspectorTests
{
    private const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static readonly byte[] Pdf = "%PDF-1.7\n%%EOF"u8.ToArray();
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0];
    private static readonly (string, byte[])[] Word = [("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<w/>"u8.ToArray())];

    [Fact]
    public async Task Each_kind_is_known_by_its_content()
    {
        await IsAsync(FileKind.Pdf, Pdf);
        await IsAsync(FileKind.Png, Png);
        await IsAsync(FileKind.Jpeg, Jpeg);
        await IsAsync(FileKind.Docx, Zip(Word));
        await IsAsync(FileKind.Xlsx, Zip([Word[0], ("xl/workbook.xml", "<x/>"u8.ToArray())]));
        await IsAsync(FileKind.Odt, Zip([("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray())]));
        await IsAsync(FileKind.Ods, Zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray())]));
    }

    [Fact]
    public async Task What_is_none_of_them_is_refused_whatever_it_is()
    {
        await IsAsync(FileFault.Empty, []);
        await IsAsync(FileFault.UnknownContent, "%PD"u8.ToArray());
        await IsAsync(FileFault.UnknownContent, "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"u8.ToArray());
        await IsAsync(FileFault.UnknownContent, Encoding.ASCII.GetBytes(Eicar));
        await IsAsync(FileFault.UnknownContent, Zip([("eicar.com", Encoding.ASCII.GetBytes(Eicar))]));
        await IsAsync(FileFault.UnknownContent, [.. " "u8, .. Pdf]);
    }

    [Fact]
    public async Task A_file_of_two_kinds_is_refused()
    {
        foreach (var first in new[] { Pdf, Png, Jpeg }) await IsAsync(FileFault.TwoKinds, [.. first, .. Zip(Word)]);
        await IsAsync(FileFault.BrokenArchive, [.. Zip(Word), .. "<script>"u8]);
        await IsAsync(FileFault.BrokenArchive, [.. "PK\x03\x04"u8, .. Zip(Word)]);
    }

    [Fact]
    public async Task An_archive_that_expands_a_thousandfold_is_refused_though_it_is_a_document()
    {
        var bomb = Zip([.. Word, ("word/media.xml", new byte[20_000_000])]);
        bomb.Length.ShouldBeLessThan(20_000_000 / 900);
        await IsAsync(FileFault.ExpandsTooFar, bomb);
    }

    [Fact]
    public async Task An_archive_within_a_document_is_refused()
    {
        await IsAsync(FileFault.NestedArchive, Zip([.. Word, ("word/embeddings/a.bin", Zip([("eicar.com", Encoding.ASCII.GetBytes(Eicar))]))]));
        await IsAsync(FileFault.NestedArchive, Zip([.. Word, ("word/a.gz", [0x1F, 0x8B, 8])]));
    }

    [Theory]
    [InlineData("../../etc/cron.d/job")]
    [InlineData("/etc/passwd")]
    [InlineData("word/..\\..\\a")]
    [InlineData("C:/a")]
    [InlineData("a\u0001b")]
    [InlineData("WORD/document.xml")]
    public async Task A_name_that_leads_out_or_stands_twice_is_refused(string name) =>
        await IsAsync(FileFault.UnsafeEntryName, Zip([.. Word, (name, [1])]));

    [Fact]
    public async Task Macros_are_refused_by_their_part_and_by_their_type()
    {
        await IsAsync(FileFault.Macros, Zip([.. Word, ("word/vbaProject.bin", [1])]));
        await IsAsync(FileFault.Macros, Zip([(Word[0].Item1, "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"u8.ToArray()), Word[1]]));
        await IsAsync(FileFault.Macros, Zip([("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("Basic/Standard/a.xml", [1])]));
    }

    [Fact]
    public async Task Too_many_entries_and_a_cut_archive_are_refused()
    {
        await IsAsync(FileFault.TooManyEntries, Zip([.. Word, .. Enumerable.Range(0, 2_000).Select(i => ($"a{i}", Array.Empty<byte>()))]));
        await IsAsync(FileFault.BrokenArchive, Zip(Word)[..^30]);
    }

    [Theory]
    [InlineData("Statuts de l’association.pdf", "Statuts de l’association.pdf")]
    [InlineData("..\\..\\Lie\u0301vin.pdf", "Li\u00e9vin.pdf")]
    [InlineData("facture\u202Efdp.exe", "facturefdp.exe")]
    [InlineData("a\r\nSet-Cookie: b\0.pdf", "aSet-Cookie_ b.pdf")]
    [InlineData("\u200F../", "document")]
    public void Names_lose_what_could_deceive(string given, string expected) => FileNames.Normalise(given).ShouldBe(expected);

    [Fact]
    public void A_long_name_keeps_its_extension() => FileNames.Normalise(new string('a', 400) + ".pdf").ShouldBe(new string('a', 146) + ".pdf");

    private static async Task IsAsync(ContentFinding expected, byte[] content) =>
        (await ContentInspector.InspectAsync(new MemoryStream(content), TestContext.Current.CancellationToken)).ShouldBe(expected);

    private static byte[] Zip((string Name, byte[] Content)[] entries)
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
