using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using AmiPlatform.IntegrationTests.Files;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>The documents of an application file, from the form that brings them to the receipt that names them.</summary>
public sealed class DocumentTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_added_listed_downloaded_in_ranges_and_removed()
    {
        var (member, path) = await DraftAsync();
        var content = SampleFiles.Pdf("les statuts de l’association");

        var added = (await member.UploadAsync($"{path}/documents?kind=Statutes", content, "dossier/../Statuts\u202E 2027.pdf")).Expect(HttpStatusCode.Created);
        added.Body.GetProperty("name").GetString().ShouldBe("Statuts 2027.pdf");
        added.Body.GetProperty("mediaType").GetString().ShouldBe("application/pdf");
        added.Body.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        var address = added.Headers.Location!.ToString();
        address.ShouldBe($"{path}/documents/{added.Id}");

        var listed = (await member.ReadAsync($"{path}/documents")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0];
        (listed.GetProperty("state").GetString(), listed.GetProperty("href").GetString()).ShouldBe(("NotScanned", address));
        (await member.ReadAsync(path)).Body.GetProperty("documents")[0].GetProperty("id").GetGuid().ShouldBe(added.Id);

        using var whole = await member.GetAsync(new Uri(address, UriKind.Relative), Stop);
        (await whole.Content.ReadAsByteArrayAsync(Stop)).ShouldBe(content);
        whole.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        whole.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        whole.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Statuts 2027.pdf");
        whole.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");
        using var part = await SendAsync(member, address, request => request.Headers.Range = new RangeHeaderValue(5, 9));
        (part.StatusCode, await part.Content.ReadAsByteArrayAsync(Stop)).ShouldSatisfyAllConditions(
            answer => answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent), answer => answer.Item2.ShouldBe(content[5..10]));
        using var known = await SendAsync(member, address, request => request.Headers.IfNoneMatch.Add(whole.Headers.ETag!));
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var beyond = await SendAsync(member, address, request => request.Headers.Range = new RangeHeaderValue(content.Length, null));
        beyond.StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);

        var tag = (await member.ReadAsync(path)).Version;
        (await member.RemoveAsync(address, null)).Expect(HttpStatusCode.PreconditionRequired);
        (await member.RemoveAsync(address, tag)).Expect(HttpStatusCode.NoContent);
        (await member.ReadAsync(address)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("applications.document-not-found");
        (await platform.CountAsync("platform_files", $"Id = '{added.Id.ToString().ToUpperInvariant()}'")).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_content_is_kept_once_and_the_same_upload_is_added_once()
    {
        var (member, path) = await DraftAsync();
        var content = SampleFiles.Pdf("deux fois");

        var first = (await member.UploadAsync($"{path}/documents?kind=Quote", content)).Expect(HttpStatusCode.Created);
        var again = (await member.UploadAsync($"{path}/documents?kind=Quote", content)).Expect(HttpStatusCode.Created);
        var other = (await member.UploadAsync($"{path}/documents?kind=Other", content, key: "a-key")).Expect(HttpStatusCode.Created);
        var repeated = (await member.UploadAsync($"{path}/documents?kind=Other", content, key: "a-key")).Expect(HttpStatusCode.Created);
        (await member.UploadAsync($"{path}/documents?kind=Other", SampleFiles.Pdf("autre"), key: "a-key")).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("http.idempotency-key-reused");

        again.Id.ShouldBe(first.Id);
        repeated.Id.ShouldBe(other.Id);
        var sha256 = first.Body.GetProperty("sha256").GetString();
        (await platform.CountAsync("platform_files", $"Sha256 = '{sha256}'")).ShouldBe(2);
        Directory.GetFiles(Path.Combine(Path.GetDirectoryName(platform.DatabaseFile)!, "files"), $"{sha256}*", SearchOption.AllDirectories).Length.ShouldBe(1);
        Directory.GetFiles(Path.Combine(Path.GetDirectoryName(platform.DatabaseFile)!, "files-incoming")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_call_requires_keeps_a_file_from_being_submitted_and_the_receipt_names_what_was()
    {
        var scene = await Scene.SetAsync(platform, furtherRules: Scene.Rule("RequiredDocumentsPresent", new { kinds = new[] { "Statutes", "BankDetails" } }));
        using var member = await platform.As("association");
        var draft = await scene.DraftAsync(member);
        var path = $"/api/applications/{draft}";
        var statutes = (await member.UploadAsync($"{path}/documents?kind=Statutes", SampleFiles.Pdf("statuts"))).Expect(HttpStatusCode.Created);

        var version = (await member.ReadAsync(path)).Version;
        var refused = (await member.WriteAsync($"{path}/submit", new { declarations = Scene.Declarations }, version)).Expect(HttpStatusCode.UnprocessableEntity);
        refused.Body.GetProperty("errors").GetProperty("/documents")[0].GetProperty("message").GetString()!.ShouldContain("missing: bank details");

        var bank = (await member.UploadAsync($"{path}/documents?kind=BankDetails", SampleFiles.Pdf("RIB"))).Expect(HttpStatusCode.Created);
        version = (await member.ReadAsync(path)).Version;
        var receipt = (await member.WriteAsync($"{path}/submit", new { declarations = Scene.Declarations }, version)).Expect(HttpStatusCode.OK).Body;
        receipt.GetProperty("fileHashes").EnumerateArray().Select(hash => hash.GetString()).ShouldBe(
            new[] { statutes, bank }.Select(document => document.Body.GetProperty("sha256").GetString()));

        (await member.UploadAsync($"{path}/documents?kind=Other", SampleFiles.Pdf("trop tard"))).Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.not-a-draft");
        using var instructor = await platform.As("instructor");
        using var read = await instructor.GetAsync(new Uri($"{path}/documents/{bank.Id}", UriKind.Relative), Stop);
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await platform.CountAsync("platform_audit_entries", $"Action = 'DownloadDocument' AND Subject = 'Dossier:{draft}'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("Statutes")]
    [InlineData("RegistrationReceipt")]
    [InlineData("BankDetails")]
    [InlineData("AnnualAccounts")]
    [InlineData("AuditorReport")]
    [InlineData("DelegationOfSignature")]
    [InlineData("Quote")]
    [InlineData("PartnerLetter")]
    public async Task What_others_signed_or_issued_is_a_paper_and_no_office_document(string kind)
    {
        var (member, path) = await DraftAsync();
        var refused = (await member.UploadAsync($"{path}/documents?kind={kind}", SampleFiles.Docx(), "a.docx")).Refused(HttpStatusCode.UnprocessableEntity, "files.kind-not-accepted", "/file");
        refused.Body.GetProperty("detail").GetString().ShouldBe("A file of type DOCX is not accepted here; accepted are: PDF, JPEG, PNG.");
        (await member.UploadAsync($"{path}/documents?kind={kind}", SampleFiles.Png(300), "a.png")).Expect(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("OfficersList")]
    [InlineData("ActivityReport")]
    [InlineData("OperatorBudget")]
    [InlineData("PreviousReport")]
    [InlineData("Other")]
    public async Task What_the_operator_wrote_itself_may_be_an_office_document(string kind)
    {
        var (member, path) = await DraftAsync();
        (await member.UploadAsync($"{path}/documents?kind={kind}", SampleFiles.Docx(), "a.docx")).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Only_members_who_write_add_documents_and_nobody_else_knows_of_them()
    {
        var (member, path) = await DraftAsync();
        var added = (await member.UploadAsync($"{path}/documents?kind=Statutes", SampleFiles.Pdf())).Expect(HttpStatusCode.Created);
        using var viewer = await platform.As("association-viewer");
        (await viewer.UploadAsync($"{path}/documents?kind=Statutes", SampleFiles.Pdf())).Expect(HttpStatusCode.Forbidden);
        (await viewer.ReadAsync($"{path}/documents")).Expect(HttpStatusCode.OK);
        using var instructor = await platform.As("instructor");
        (await instructor.ReadAsync($"{path}/documents")).Expect(HttpStatusCode.NotFound);
        (await instructor.ReadAsync($"{path}/documents/{added.Id}")).Expect(HttpStatusCode.NotFound);
        (await instructor.UploadAsync($"{path}/documents?kind=Statutes", SampleFiles.Pdf())).Expect(HttpStatusCode.NotFound);
        (await member.UploadAsync($"{path}/documents?kind=Passport", SampleFiles.Pdf())).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_discarded_draft_gives_its_place_back_and_its_content_is_swept()
    {
        var (member, path) = await DraftAsync();
        var (beside, other) = await DraftAsync();
        (await beside.UploadAsync($"{other}/documents?kind=Statutes", SampleFiles.Pdf("gardé"))).Expect(HttpStatusCode.Created);
        foreach (var content in new[] { "abandonné", "abandonné aussi" })
            (await member.UploadAsync($"{path}/documents?kind=Statutes", SampleFiles.Pdf(content))).Expect(HttpStatusCode.Created);
        var version = (await member.ReadAsync(path)).Version;
        (await member.WriteAsync($"{path}/discard", null, version)).Expect(HttpStatusCode.NoContent);
        (await platform.CountAsync("platform_files", $"Subject = '{path.Split('/')[^1].ToUpperInvariant()}'")).ShouldBe(0);
        (await platform.CountAsync("platform_files", $"Subject = '{other.Split('/')[^1].ToUpperInvariant()}'")).ShouldBe(1);
        (await platform.CountAsync("platform_file_quotas", "Bytes <> (SELECT COALESCE(SUM(Length), 0) FROM platform_files WHERE platform_files.Owner = platform_file_quotas.Owner)")).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_takes_thirty_documents_and_not_one_more()
    {
        var (member, path) = await DraftAsync();
        for (var number = 0; number < 30; number++) (await member.UploadAsync($"{path}/documents?kind=Quote", SampleFiles.Pdf($"devis {number}"))).Expect(HttpStatusCode.Created);
        (await member.UploadAsync($"{path}/documents?kind=Quote", SampleFiles.Pdf("de trop"))).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("applications.too-many-documents");
        (await member.ReadAsync($"{path}/documents")).Body.GetProperty("items").GetArrayLength().ShouldBe(30);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, Action<HttpRequestMessage> prepare)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        prepare(request);
        return await client.SendAsync(request, Stop);
    }

    private async Task<(HttpClient Member, string Path)> DraftAsync()
    {
        var scene = await Scene.SetAsync(platform);
        var member = await platform.As("association");
        return (member, $"/api/applications/{await scene.DraftAsync(member)}");
    }
}
