using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.IntegrationTests.Applications;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Files;

/// <summary>What may not be uploaded, each with its code, and nothing of it is left.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private const int Largest = 200_000;
    private const int Quota = 500_000;

    private readonly PlatformFixture platform = PlatformFixture.With(services => services.AddSingleton(new FilesOptions { LargestBytes = Largest, QuotaBytes = Quota }));
    private HttpClient member = null!;
    private string path = string.Empty;

    public async ValueTask InitializeAsync()
    {
        await platform.InitializeAsync();
        var scene = await Scene.SetAsync(platform);
        member = await platform.As("association");
        path = $"/api/applications/{await scene.DraftAsync(member)}/documents?kind=Other";
    }

    public async ValueTask DisposeAsync()
    {
        member.Dispose();
        await platform.DisposeAsync();
    }

    public static TheoryData<string, string> Hostile() => new()
    {
        { "empty", "files.empty" },
        { "svg", "files.content-not-accepted" },
        { "eicar", "files.content-not-accepted" },
        { "eicar zipped", "files.content-not-accepted" },
        { "html as pdf", "files.content-not-accepted" },
        { "polyglot", "files.two-kinds" },
        { "polyglot behind a comment", "files.two-kinds" },
        { "polyglot with rar", "files.two-kinds" },
        { "pixel flood", "files.too-many-pixels" },
        { "image without size", "files.image-broken" },
        { "broken archive", "files.archive-broken" },
        { "bomb", "files.expands-too-far" },
        { "nested", "files.archive-in-archive" },
        { "slip", "files.entry-name-unsafe" },
        { "macros", "files.macros" },
        { "macros by reference", "files.macros" },
        { "object", "files.macros" },
        { "program", "files.program-inside" },
        { "many entries", "files.too-many-entries" },
        { "encrypted", "files.encrypted" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Hostile_content_is_refused_with_its_code(string what, string code)
    {
        var refused = (await member.UploadAsync(path, Content(what), "facture.pdf")).Expect(HttpStatusCode.UnprocessableEntity);
        refused.Code.ShouldBe(code);
        refused.Body.GetProperty("errors").GetProperty("/file")[0].GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
        await ShouldKeepNothingAsync();
    }

    [Theory]
    [InlineData("Statuts.hta")]
    [InlineData("facture.exe")]
    [InlineData("a.pdf.bat")]
    [InlineData("a.docx")]
    public async Task A_name_that_ends_otherwise_than_the_content_is_refused_with_what_was_expected(string name)
    {
        var refused = (await member.UploadAsync(path, SampleFiles.Pdf(), name)).Refused(HttpStatusCode.UnprocessableEntity, "files.ending-differs", "/file");
        refused.Body.GetProperty("detail").GetString().ShouldBe($"The name of this file ends in {Path.GetExtension(name)} while its content is PDF: expected .pdf.");
        await ShouldKeepNothingAsync();
    }

    [Fact]
    public async Task A_name_without_an_ending_gets_the_one_of_its_content() =>
        (await member.UploadAsync(path, SampleFiles.Docx(), "Statuts")).Expect(HttpStatusCode.Created).Body.GetProperty("name").GetString().ShouldBe("Statuts.docx");

    [Fact]
    public async Task A_form_that_is_none_is_refused_with_what_was_expected()
    {
        await RefusedAsync(new StringContent("{}", Encoding.UTF8, "application/json"), HttpStatusCode.UnsupportedMediaType, "http.media-type-not-supported");
        using var noBoundary = new ByteArrayContent([1]);
        noBoundary.Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data");
        await RefusedAsync(noBoundary, HttpStatusCode.BadRequest, "files.form-expected");
        await RefusedAsync(new MultipartFormDataContent(), HttpStatusCode.BadRequest, "files.file-expected");
        await RefusedAsync(Uploads.Form(SampleFiles.Pdf(), "a.pdf", field: "document"), HttpStatusCode.BadRequest, "files.file-expected");
        await RefusedAsync(new MultipartFormDataContent { { new StringContent("Statutes"), "kind" } }, HttpStatusCode.BadRequest, "files.file-expected");
        var two = Uploads.Form(SampleFiles.Pdf(), "a.pdf");
        two.Add(new ByteArrayContent(SampleFiles.Pdf()), "file", "b.pdf");
        await RefusedAsync(two, HttpStatusCode.BadRequest, "files.one-file-only");
        using var cutOff = new ByteArrayContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7"u8.ToArray());
        cutOff.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        await RefusedAsync(cutOff, HttpStatusCode.BadRequest, "files.form-broken");
        await ShouldKeepNothingAsync();
    }

    [Fact]
    public async Task A_file_above_the_limit_is_413_and_the_quota_of_the_operator_is_held()
    {
        (await member.UploadAsync(path, SampleFiles.Pdf(atLeast: Largest + 1))).Expect(HttpStatusCode.RequestEntityTooLarge).Code.ShouldBe("files.too-large");
        await ShouldKeepNothingAsync();
        for (var number = 0; number < 2; number++) (await member.UploadAsync(path, SampleFiles.Pdf($"{number}", Largest))).Expect(HttpStatusCode.Created);
        var refused = (await member.UploadAsync(path, SampleFiles.Pdf("2", Largest))).Expect(HttpStatusCode.UnprocessableEntity);
        refused.Code.ShouldBe("files.quota-exceeded");
        Contents().Count().ShouldBe(2, "what was refused is not kept");
        (await member.UploadAsync(path, SampleFiles.Pdf("petit"))).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Nothing_is_left_of_what_was_sent_to_a_file_that_the_sender_does_not_have()
    {
        (await member.UploadAsync($"/api/applications/{Guid.CreateVersion7()}/documents?kind=Other", SampleFiles.Pdf())).Expect(HttpStatusCode.NotFound);
        using var instructor = await platform.As("instructor");
        (await instructor.UploadAsync(path, SampleFiles.Pdf())).Expect(HttpStatusCode.NotFound);
        await ShouldKeepNothingAsync();
    }

    [Fact]
    public async Task Uploads_at_once_take_no_more_than_the_quota()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => member.UploadAsync(path, SampleFiles.Pdf($"{number}", Largest))));
        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(2);
        answers.Count(answer => answer.Code == "files.quota-exceeded").ShouldBe(6);
        (await platform.CountAsync("platform_file_quotas", $"Bytes = {2 * Largest}")).ShouldBe(1);
    }

    private static byte[] Content(string what) => what switch
    {
        "empty" => [],
        "svg" => "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray(),
        "eicar" => Encoding.ASCII.GetBytes(SampleFiles.Eicar),
        "eicar zipped" => SampleFiles.Zip(("eicar.com", Encoding.ASCII.GetBytes(SampleFiles.Eicar))),
        "html as pdf" => "<html><script>alert(1)</script></html>"u8.ToArray(),
        "polyglot" => [.. SampleFiles.Pdf(), .. SampleFiles.Docx()],
        "polyglot behind a comment" => [.. SampleFiles.Pdf(), .. SampleFiles.Docx()[..^2], 4, 0, .. "PK\x05\x06"u8],
        "polyglot with rar" => [.. SampleFiles.Pdf(), .. "Rar!\x1A\x07\x01\x00"u8],
        "pixel flood" => SampleFiles.Png(65_000),
        "image without size" => SampleFiles.Png(0),
        "broken archive" => [.. SampleFiles.Docx(), 1, 2, 3],
        "bomb" => SampleFiles.Docx(("word/media.xml", new byte[20_000_000])),
        "nested" => SampleFiles.Docx(("word/embeddings/a.bin", SampleFiles.Zip(("a", [1])))),
        "slip" => SampleFiles.Docx(("../../etc/cron.d/job", [1])),
        "macros" => SampleFiles.Docx(("word/vbaProject.bin", [1])),
        "macros by reference" => SampleFiles.DocxOf("application/vnd.ms-word.document.macro&#69;nabled.main+xml"),
        "object" => SampleFiles.Docx(("word/a.bin", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])),
        "program" => SampleFiles.Docx(("word/a.bin", "MZ"u8.ToArray())),
        "many entries" => SampleFiles.Docx([.. Enumerable.Range(0, 2_100).Select(number => ($"{number}", Array.Empty<byte>()))]),
        _ => Encrypted(),
    };

    // The flag that says so, in the local header and in the list of entries.
    private static byte[] Encrypted()
    {
        var archive = SampleFiles.Docx();
        for (var at = 0; at < archive.Length - 10; at++)
        {
            var here = archive.AsSpan(at);
            if (here.StartsWith("PK\x03\x04"u8)) archive[at + 6] |= 1;
            if (here.StartsWith("PK\x01\x02"u8)) archive[at + 8] |= 1;
        }

        return archive;
    }

    private async Task RefusedAsync(HttpContent form, HttpStatusCode status, string code)
    {
        var refused = (await member.SendFormAsync(path, form)).Expect(status);
        refused.Code.ShouldBe(code);
    }

    private async Task ShouldKeepNothingAsync()
    {
        (await platform.CountAsync("platform_files")).ShouldBe(0);
        Contents().ShouldBeEmpty();
    }

    private IEnumerable<string> Contents() => new[] { "files", "files-incoming" }
        .Select(name => Path.Combine(Path.GetDirectoryName(platform.DatabaseFile)!, name))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
}
