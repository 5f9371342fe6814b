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
    private static readonly byte[] Png = Samples.Png(800, 600);
    private static readonly byte[] Jpeg = Samples.Jpeg(800, 600);
    private static readonly (string, byte[])[] Word = Samples.Word();

    [Fact]
    public async Task Each_kind_is_known_by_its_content()
    {
        await IsAsync(FileKind.Pdf, Pdf);
        await IsAsync(FileKind.Png, Png);
        await IsAsync(FileKind.Jpeg, Jpeg);
        await IsAsync(FileKind.Docx, Zip(Word));
        await IsAsync(FileKind.Xlsx, Zip([Samples.Types(Samples.SpreadsheetType), ("xl/workbook.xml", "<x/>"u8.ToArray())]));
        await IsAsync(FileKind.Odt, Zip(Samples.OpenText()));
        await IsAsync(FileKind.Ods, Zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()), Samples.OpenText()[1]]));
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
    public async Task An_archive_behind_something_else_is_found_wherever_a_reader_of_archives_finds_it()
    {
        var noise = new byte[200_000];
        foreach (var first in new[] { Pdf, Png, Jpeg })
        {
            foreach (var comment in new[] { "PK\x05\x06"u8.ToArray(), [.. "PK\x05\x06"u8, .. new byte[40]], [.. new byte[30], .. "PK\x05\x06"u8, .. new byte[17]] })
                await IsAsync(FileFault.TwoKinds, [.. first, .. Samples.WithComment(Zip([("evil.exe", [1])]), comment)]);
            await IsAsync(FileFault.TwoKinds, [.. first, .. noise, .. Zip([("evil.exe", [1])]), .. noise]);
            await IsAsync(FileFault.TwoKinds, [.. first, .. noise, .. "Rar!\x1A\x07\x00"u8, .. noise]);
            await IsAsync(FileFault.TwoKinds, [.. first, .. "Rar!\x1A\x07\x01\x00"u8, .. noise]);
            await IsAsync(FileFault.TwoKinds, [.. first, 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]);
            await IsAsync(FileFault.TwoKinds, [.. first, .. "MSCF"u8, .. new byte[40]]);
        }

        // At each place of the seam between two pieces of reading.
        for (var before = 65_536 - 31; before <= 65_536; before++)
            await IsAsync(FileFault.TwoKinds, [.. Pdf, .. new byte[before - Pdf.Length], .. Zip([("evil.exe", [1])]), .. noise]);
        await IsAsync(FileFault.TwoKinds, [.. Pdf, .. new byte[257 - Pdf.Length], .. "ustar"u8, .. noise]);
    }

    [Fact]
    public async Task What_only_resembles_an_archive_is_none()
    {
        await IsAsync(FileKind.Pdf, [.. Pdf, .. "PK\x03\x04 Rar! MSCF 7z"u8, .. new byte[100_000]]);
        await IsAsync(FileKind.Pdf, [.. Pdf, .. "PK\x05\x06"u8, .. new byte[17]]);
    }

    [Fact]
    public async Task A_document_that_a_reader_of_pdf_takes_for_one_is_refused()
    {
        await IsAsync(FileFault.TwoKinds, Samples.Stored([("a.pdf", Pdf), .. Word]));
        await IsAsync(FileFault.TwoKinds, [.. Samples.Jpeg(8, 8, Pdf)]);
        await IsAsync(FileKind.Docx, Samples.Stored([.. Word, ("word/media/a.xml", new byte[2_000]), ("word/media/a.pdf", Pdf)]));
        await IsAsync(FileFault.TwoKinds, Zip([.. Word, .. Samples.OpenText()]));
        await IsAsync(FileFault.TwoKinds, Zip([Samples.Types(Samples.TextType, Samples.SpreadsheetType), Word[1]]));
    }

    [Theory]
    [InlineData(10_000, 10_000, null)]
    [InlineData(10_001, 10_000, FileFault.TooManyPixels)]
    [InlineData(65_000, 65_000, FileFault.TooManyPixels)]
    [InlineData(0, 65_000, FileFault.BrokenImage)]
    internal async Task An_image_is_as_large_as_its_header_says(int width, int height, FileFault? fault)
    {
        foreach (var (kind, image) in new[] { (FileKind.Png, Samples.Png(width, height)), (FileKind.Jpeg, Samples.Jpeg(width, height)) })
        {
            await IsAsync(fault is { } found ? found : kind, image);
            await IsAsync(fault is FileFault.TooManyPixels ? FileFault.TooManyPixels : FileKind.Docx, Zip([.. Word, ("word/media/image1.bin", image)]));
        }
    }

    [Fact]
    public async Task An_image_without_a_size_is_refused()
    {
        foreach (var image in new[] { Png[..20], [.. Png[..8], .. new byte[40]], Jpeg[..6], [.. Jpeg[..2], 0xFF, 0xDA], [.. Jpeg[..2], 0xFF, 0xE0, 0, 1, .. new byte[40]] })
            await IsAsync(FileFault.BrokenImage, [.. image]);
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
        await IsAsync(FileFault.NestedArchive, Zip([.. Word, ("word/a.xz", [0xFD, .. "7zXZ\0"u8, 1])]));
        await IsAsync(FileFault.NestedArchive, Zip([.. Word, ("word/a.bz2", "BZh91AY&SY"u8.ToArray())]));
        await IsAsync(FileFault.NestedArchive, Zip([.. Word, ("word/a.zst", [0x28, 0xB5, 0x2F, 0xFD, 1])]));
        await IsAsync(FileFault.NestedArchive, Zip([.. Word, ("word/a.cab", "MSCF\0\0\0\0"u8.ToArray())]));
        await IsAsync(FileFault.NestedArchive, Zip([.. Word, ("word/a.tar", [.. new byte[257], .. "ustar\0"u8])]));
        await IsAsync(FileFault.NestedArchive, Zip([.. Word, ("word/a.bin", [.. "  "u8, .. Zip([("a", [1])])])]));
        await IsAsync(FileFault.NestedArchive, Zip([.. Word, ("word/a.rar", [.. " "u8, .. "Rar!\x1A\x07\x00"u8])]));
    }

    [Fact]
    public async Task A_program_within_a_document_is_refused()
    {
        await IsAsync(FileFault.ProgramInside, Zip([.. Word, ("word/embeddings/oleObject1.bin", [.. "MZ"u8, .. new byte[50]])]));
        await IsAsync(FileFault.ProgramInside, Zip([.. Word, ("word/a.bin", [0x7F, .. "ELF"u8, 2, 1])]));
        await IsAsync(FileFault.ProgramInside, Zip([.. Samples.OpenText(), ("a", [0xCF, 0xFA, 0xED, 0xFE])]));
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
        await IsAsync(FileFault.Macros, Zip([Samples.Types("application/vnd.ms-word.document.macroEnabled.main+xml"), Word[1]]));
        await IsAsync(FileFault.Macros, Zip([.. Samples.OpenText(), ("Basic/Standard/a.xml", [1])]));
    }

    [Theory]
    [InlineData("application/vnd.ms-word.document.macro&#69;nabled.main+xml")]
    [InlineData("application/vnd.ms-word.document.MACROENABLED.main+xml")]
    [InlineData("application/vnd.ms-office.vbaProject")]
    [InlineData("application/vnd.ms-office.vbaProjectSignature")]
    [InlineData("application/vnd.ms-word.vbaData+xml")]
    [InlineData("application/vnd.ms-office.activeX+xml")]
    [InlineData("application/vnd.ms-excel.macrosheet+xml")]
    [InlineData("application/vnd.ms-excel.intlmacrosheet+xml")]
    [InlineData("application/vnd.ms-excel.sheet.binary.macroEnabled.main")]
    public async Task A_type_of_macros_is_refused_however_it_is_written(string type)
    {
        var types = $"<Types xmlns=\"{Samples.TypesNamespace}\"><!--{new string('x', 17_000)}--><Default Extension=\"a\" ContentType=\"{Samples.TextType}\"/><Default Extension='bin' ContentType='{type}'/></Types>";
        await IsAsync(FileFault.Macros, Zip([("[Content_Types].xml", Encoding.UTF8.GetBytes(types)), Word[1]]));
        await IsAsync(FileFault.Macros, Zip([("[CONTENT_types].XML", Encoding.UTF8.GetBytes(types)), Word[1]]));
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
            await IsAsync(FileFault.Macros, Zip([("[Content_Types].xml", [.. encoding.GetPreamble(), .. encoding.GetBytes(types)]), Word[1]]));
        await IsAsync(FileFault.Macros, Zip([("[Content_Types].xml", Encoding.Latin1.GetBytes($"<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>{types}")), Word[1]]));
    }

    [Theory]
    [InlineData("http://schemas.microsoft.com/office/2006/relationships/vbaProject")]
    [InlineData("http://schemas.microsoft.com/office/2006/relationships/wordVbaData")]
    [InlineData("http://schemas.microsoft.com/office/2006/relationships/&#x78;lMacrosheet")]
    [InlineData("http://schemas.microsoft.com/office/2006/relationships/xlIntlMacrosheet")]
    [InlineData("http://schemas.microsoft.com/office/2006/relationships/activeXControlBinary")]
    [InlineData("http://schemas.openxmlformats.org/officeDocument/2006/relationships/control")]
    public async Task A_relationship_to_macros_is_refused_and_so_is_their_content_under_any_name(string type)
    {
        var relationships = Encoding.UTF8.GetBytes($"<Relationships><Relationship Id='a' Target='harmless.bin' Type='{type}'/></Relationships>");
        await IsAsync(FileFault.Macros, Zip([.. Word, ("word/_rels/document.xml.RELS", relationships)]));
        await IsAsync(FileFault.Macros, Zip([.. Word, ("word/harmless.bin", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])]));
    }

    [Theory]
    [InlineData("<Types>")]
    [InlineData("")]
    [InlineData("<!DOCTYPE Types [<!ENTITY e \"a\">]><Types/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-7\"?><Types/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"of our own\"?><Types/>")]
    [InlineData("<Types>&undeclared;</Types>")]
    public async Task What_cannot_be_read_as_its_types_or_relationships_is_refused(string markup)
    {
        await IsAsync(FileFault.BrokenArchive, Zip([("[Content_Types].xml", Encoding.UTF8.GetBytes(markup)), Word[1]]));
        await IsAsync(FileFault.BrokenArchive, Zip([.. Word, ("_rels/.rels", Encoding.UTF8.GetBytes(markup))]));
        await IsAsync(FileFault.BrokenArchive, Zip([.. Word, ("word/_rels/document.xml.rels/[0].piece", Encoding.UTF8.GetBytes(markup))]));
    }

    [Fact]
    public async Task Markup_that_makes_its_reader_gather_without_bound_is_refused()
    {
        static byte[] Incompressible(int count, Func<int, string> piece) => Encoding.UTF8.GetBytes($"<Types>{string.Concat(Enumerable.Range(0, count).Select(piece))}</Types>");
        var deep = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 300)) + string.Concat(Enumerable.Repeat("</a>", 300)));
        var names = Incompressible(10_001, number => $"<a{number}/>");
        var value = Incompressible(1, _ => $"<a b=\"{string.Concat(Enumerable.Range(0, 300_000))}\"/>");
        foreach (var markup in new[] { deep, names, value })
        {
            await IsAsync(FileFault.BrokenArchive, Zip([("[Content_Types].xml", markup), Word[1]]));
            await IsAsync(FileFault.BrokenArchive, Zip([.. Samples.OpenText(), ("styles.xml", markup)]));
        }
    }

    [Theory]
    [InlineData("content.xml", "<a xmlns:s='urn:oasis:names:tc:opendocument:xmlns:script:1.0'><s:event-listener/></a>")]
    [InlineData("styles.xml", "<o:script xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>")]
    [InlineData("Object 1/content.xml", "<a xmlns:x='http://www.w3.org/1999/xlink' x:href=' vnd.sun.star.Script:Library.a.py$b?language=Python&amp;location=share'/>")]
    [InlineData("Configurations2/accelerator/current.xml", "<a href='m&#97;cro:///Standard.Module1.Main'/>")]
    public async Task An_open_document_that_calls_a_script_is_refused(string part, string markup) =>
        await IsAsync(FileFault.Macros, Zip([.. Samples.OpenText().Where(entry => entry.Name != part), (part, Encoding.UTF8.GetBytes(markup))]));

    [Fact]
    public async Task An_open_document_that_is_encrypted_or_unreadable_is_refused()
    {
        await IsAsync(FileFault.Encrypted, Zip([.. Samples.OpenText()[..1], ("content.xml", [1, 2, 3]), ("META-INF/manifest.xml", "<m><encryption-data/></m>"u8.ToArray())]));
        await IsAsync(FileFault.BrokenArchive, Zip([.. Samples.OpenText()[..1], ("content.xml", [1, 2, 3])]));
        await IsAsync(FileFault.UnknownContent, Zip(Samples.OpenText()[..1]));
        await IsAsync(FileKind.Odt, Zip([.. Samples.OpenText(), ("Configurations2/accelerator/current.xml", [])]));
    }

    [Fact]
    public async Task Too_many_entries_and_a_cut_archive_are_refused()
    {
        await IsAsync(FileFault.TooManyEntries, Zip([.. Word, .. Enumerable.Range(0, 2_000).Select(i => ($"a{i}", Array.Empty<byte>()))]));
        await IsAsync(FileFault.BrokenArchive, Zip(Word)[..^30]);
    }

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(1UL << 63)]
    [InlineData(long.MaxValue)]
    [InlineData(1UL << 40)]
    public async Task An_entry_that_lies_outside_its_archive_is_refused(ulong place)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, Samples.WithPlace(Zip(Word), place), TestContext.Current.CancellationToken);
            await using var content = File.OpenRead(file);
            (await ContentInspector.InspectAsync(content, TestContext.Current.CancellationToken)).ShouldBe(FileFault.BrokenArchive);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Whatever_is_changed_in_an_archive_it_is_taken_or_refused()
    {
        var random = new Random(20_261_128);
        var file = Path.GetTempFileName();
        var refused = 0;
        try
        {
            for (var round = 0; round < 3_000; round++)
            {
                var archive = Zip(Word);
                for (var change = random.Next(1, 6); change > 0; change--) archive[random.Next(4, archive.Length)] = (byte)random.Next(256);
                await File.WriteAllBytesAsync(file, archive, TestContext.Current.CancellationToken);
                await using var content = File.OpenRead(file);
                if ((await ContentInspector.InspectAsync(content, TestContext.Current.CancellationToken)).Fault is not null) refused++;
            }
        }
        finally
        {
            File.Delete(file);
        }

        refused.ShouldBeGreaterThan(1_000);
    }

    [Theory]
    [InlineData("Statuts de l’association.pdf", "Statuts de l’association.pdf")]
    [InlineData("..\\..\\Lie\u0301vin.pdf", "Li\u00e9vin.pdf")]
    [InlineData("facture\u202Efdp.exe", "facturefdp.exe")]
    [InlineData("a\r\nSet-Cookie: b\0.pdf", "aSet-Cookie_ b.pdf")]
    [InlineData("\u200F../", "document")]
    public void Names_lose_what_could_deceive(string given, string expected) => FileNames.Normalise(given).ShouldBe(expected);

    [Theory]
    [InlineData("Statuts.pdf", "Statuts.pdf")]
    [InlineData("Statuts.PDF", "Statuts.PDF")]
    [InlineData("facture.exe.pdf", "facture.exe.pdf")]
    [InlineData("Statuts", "Statuts.pdf")]
    [InlineData("Compte rendu n\u00b0 2.1", "Compte rendu n\u00b0 2.1.pdf")]
    [InlineData("Lettre de M. Dupont", "Lettre de M. Dupont.pdf")]
    [InlineData("Statuts.hta", null)]
    [InlineData("a.pdf.bat", null)]
    [InlineData("Statuts.docm", null)]
    [InlineData("Statuts.docx", null)]
    public void A_name_ends_as_its_content_does_or_is_completed(string given, string? expected)
    {
        var fitting = FileEndings.Fit(given, FileKind.Pdf);
        if (expected is not null) fitting.Value.ShouldBe(expected);
        else fitting.Errors.ShouldHaveSingleItem().Code.ShouldBe("files.ending-differs");
    }

    [Fact]
    public void A_completed_name_is_no_longer_than_others() => FileEndings.Fit(new string('a', 150), FileKind.Jpeg).Value.ShouldBe(new string('a', 146) + ".jpg");

    [Fact]
    public void A_long_name_keeps_its_extension() => FileNames.Normalise(new string('a', 400) + ".pdf").ShouldBe(new string('a', 146) + ".pdf");

    private static async Task IsAsync(ContentFinding expected, byte[] content) =>
        (await ContentInspector.InspectAsync(new MemoryStream(content), TestContext.Current.CancellationToken)).ShouldBe(expected);

    private static byte[] Zip((string Name, byte[] Content)[] entries) => Samples.Zip(entries);
}
