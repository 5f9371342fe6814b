using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.IntegrationTests.Files;
using AmiPlatform.IntegrationTests.FrontPage;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;
using UglyToad.PdfPig;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>The receipt on paper, and as a page that everybody can read.</summary>
public sealed class ReceiptDocumentTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_printed_receipt_says_what_was_submitted_and_leads_to_its_verification()
    {
        var (member, path, receipt) = await SubmittedAsync();
        member.DefaultRequestHeaders.AcceptLanguage.Clear();
        member.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        using var answer = await member.GetAsync(new Uri($"{path}/receipt.pdf", UriKind.Relative), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe($"{receipt.GetProperty("trackingNumber").GetString()}.pdf");

        using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync(Stop));
        var text = Plain(string.Concat(pdf.GetPages().Select(page => page.Text)));
        text.ShouldContain("Accusé de réception");
        text.ShouldContain(receipt.GetProperty("trackingNumber").GetString()!);
        text.ShouldContain("1er mars 2027 à 9 h");
        text.ShouldContain("Les Jardins de la Fosse");
        text.ShouldContain("Maison de quartier de Liévin – œuvre d’été");
        text.ShouldContain("3 000");
        text.ShouldContain("statuts");
        pdf.Information.Title.ShouldBe("Accusé de réception");
        var links = pdf.GetPages().SelectMany(page => page.GetHyperlinks()).Select(link => link.Uri).ToList();
        links.Count.ShouldBe(2);
        text.ShouldContain(links[0]);
        await LeadsToVerificationAsync(links[0]);
        using var anyone = platform.Anonymous();
        (await anyone.ReadAsync(new Uri(links[1]).AbsolutePath)).Expect(HttpStatusCode.OK).Body.GetProperty("valid").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Another_reader_finds_number_and_accents_in_the_printed_receipt_and_its_code_leads_to_the_verification()
    {
        var (member, path, receipt) = await SubmittedAsync();
        var file = await member.GetByteArrayAsync(new Uri($"{path}/receipt.pdf", UriKind.Relative), Stop);
        var text = Plain(await Poppler.TextAsync(file));
        text.ShouldContain(receipt.GetProperty("trackingNumber").GetString()!);
        text.ShouldContain("Maison de quartier de Liévin – œuvre d’été");

        using var pdf = PdfDocument.Open(file);
        var (dots, width, height) = await Poppler.LastPageAsync(file, pdf.NumberOfPages);
        await LeadsToVerificationAsync(CodeReader.Read(dots, width, height));
    }

    [Fact]
    public async Task A_file_with_all_the_documents_that_it_may_have_has_a_receipt_whose_code_is_read()
    {
        var (member, path, receipt) = await SubmittedAsync(documents: Dossier.MostDocuments);
        receipt.GetProperty("jws").GetString()!.Length.ShouldBeGreaterThan(2_953, "more than any code holds");

        var page = XDocument.Parse(await member.GetStringAsync(new Uri($"{path}/receipt.html", UriKind.Relative), Stop));
        page.Descendants("tbody").Single().Elements("tr").Count().ShouldBe(Dossier.MostDocuments);
        await LeadsToVerificationAsync(CodeIn(page));
        page.Descendants("a").Last().Attribute("href")!.Value.ShouldEndWith(receipt.GetProperty("jws").GetString()!);

        using var answer = await member.GetAsync(new Uri($"{path}/receipt.pdf", UriKind.Relative), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var file = await answer.Content.ReadAsByteArrayAsync(Stop);
        using var pdf = PdfDocument.Open(file);
        var (dots, width, height) = await Poppler.LastPageAsync(file, pdf.NumberOfPages);
        await LeadsToVerificationAsync(CodeReader.Read(dots, width, height));
    }

    [Theory]
    [InlineData("fr", "Accusé de réception authentique", "Accusé de réception authentique, mais dépassé", "Accusé de réception inconnu")]
    [InlineData("en", "Genuine receipt", "Genuine receipt, but superseded", "Unknown receipt")]
    public async Task The_page_says_whether_the_receipt_counts_is_superseded_or_was_never_given(string language, string valid, string superseded, string unknown)
    {
        var (member, path, receipt) = await SubmittedAsync();
        var address = CodeIn(XDocument.Parse(await member.GetStringAsync(new Uri($"{path}/receipt.html", UriKind.Relative), Stop)));
        var number = receipt.GetProperty("trackingNumber").GetString()!;
        using var anyone = platform.Anonymous();
        anyone.DefaultRequestHeaders.AcceptLanguage.Clear();
        anyone.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var said = await ShownAsync(anyone, address, HttpStatusCode.OK);
        said.ShouldContain(valid);
        said.ShouldContain(number);
        said.ShouldNotContain("Les Jardins de la Fosse");
        (await HtmlValidator.ComplaintsAsync(said)).ShouldBeEmpty();
        var digest = address[(address.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var verdict = (await anyone.ReadAsync($"/api/applications/receipt-verifications/{number}/{digest}")).Expect(HttpStatusCode.OK).Body;
        verdict.GetProperty("valid").GetBoolean().ShouldBeTrue();
        verdict.GetProperty("trackingNumber").GetString().ShouldBe(number);

        foreach (var other in new[] { $"/verify/{number}", $"/verify/{number}?d=", $"/verify/{number}?d={digest[1..]}", $"/verify/DOS-1999-000001?d={digest}", $"/verify/{new string('9', 500)}?d={digest}" })
            (await ShownAsync(anyone, other, HttpStatusCode.NotFound)).ShouldContain(unknown);
        (await anyone.ReadAsync($"/api/applications/receipt-verifications/{number}/{digest[1..]}")).Expect(HttpStatusCode.OK).Body.GetProperty("reason").GetString().ShouldBe("UnknownReceipt");

        (await member.WriteAsync($"{path}/recall", null, (await member.ReadAsync(path)).Version)).Expect(HttpStatusCode.NoContent);
        (await ShownAsync(anyone, address, HttpStatusCode.OK)).ShouldContain(superseded);
        (await anyone.ReadAsync($"/api/applications/receipt-verifications/{number}/{digest}")).Expect(HttpStatusCode.OK).Body.GetProperty("reason").GetString().ShouldBe("Superseded");

        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        (await member.WriteAsync($"{path}/submit", new { declarations = Scene.Declarations }, (await member.ReadAsync(path)).Version)).Expect(HttpStatusCode.OK);
        (await ShownAsync(anyone, address, HttpStatusCode.OK)).ShouldContain(superseded);
        var renewed = CodeIn(XDocument.Parse(await member.GetStringAsync(new Uri($"{path}/receipt.html", UriKind.Relative), Stop)));
        renewed.ShouldNotBe(address);
        (await ShownAsync(anyone, renewed, HttpStatusCode.OK)).ShouldNotContain(superseded);
    }

    [Fact]
    public async Task The_same_as_a_page_is_valid_HTML_and_says_the_same()
    {
        var (member, path, receipt) = await SubmittedAsync();
        using var answer = await member.GetAsync(new Uri($"{path}/receipt.html", UriKind.Relative), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("style-src 'sha256-");
        var html = await answer.Content.ReadAsStringAsync(Stop);

        var page = XDocument.Parse(html);
        page.Root!.Attribute("lang")!.Value.ShouldBe("en");
        page.Descendants("dd").Select(value => value.Value).ShouldContain(receipt.GetProperty("trackingNumber").GetString());
        page.Descendants("td").Select(cell => cell.Value).ShouldContain("statutes");
        var links = page.Descendants("a").Select(link => link.Attribute("href")!.Value).ToList();
        links.Count.ShouldBe(2);
        links[1].ShouldEndWith(receipt.GetProperty("jws").GetString()!);
        links[0].ShouldBe(CodeIn(page));
        await LeadsToVerificationAsync(links[0]);
        (await HtmlValidator.ComplaintsAsync(html)).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_says_what_was_submitted_while_the_operator_completes_it_and_nothing_of_a_draft()
    {
        var (member, path, _) = await SubmittedAsync();
        using var instructor = await platform.As("instructor");
        var read = await instructor.ReadAsync(path);
        var asked = new { items = new[] { new { section = "Presentation", fault = "Incorrect", missing = "Un autre titre." } }, dueOn = "2027-06-15" };
        (await instructor.WriteAsync($"{path}/completion-requests", asked, read.Version)).Expect(HttpStatusCode.NoContent);
        (await member.MergeAsync(path, new { action = new { title = "Tout autre chose" } }, (await member.ReadAsync(path)).Version)).Expect(HttpStatusCode.NoContent);

        var html = await member.GetStringAsync(new Uri($"{path}/receipt.html", UriKind.Relative), Stop);
        html.ShouldContain("Maison de quartier de Liévin");
        html.ShouldNotContain("Tout autre chose");

        var scene = await Scene.SetAsync(platform);
        var draft = await scene.DraftAsync(member);
        (await member.ReadAsync($"/api/applications/{draft}/receipt.pdf")).Expect(HttpStatusCode.NotFound).Code.ShouldBe("applications.no-receipt");
        (await member.ReadAsync($"{path}/receipt.docx")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_receipt_of_a_file_on_paper_names_the_postmark_the_service_whom_to_ask_and_the_day_of_the_implicit_refusal()
    {
        var scene = await Scene.SetAsync(platform);
        using var instructor = await platform.As("instructor");
        var posted = new
        {
            callId = scene.CallId,
            operatorId = scene.OperatorId,
            receivedAt = platform.Clock.GetUtcNow().AddHours(-2),
            postmarkedOn = "2027-02-26",
            declarations = Scene.Declarations,
            action = new { title = "Sur papier" },
        };
        var recorded = (await instructor.WriteAsync("/api/applications/paper-deposits", posted)).Expect(HttpStatusCode.Created);
        var path = $"{recorded.Headers.Location}/receipt";
        await platform.DrainAsync();
        using var member = await platform.As("association");
        member.DefaultRequestHeaders.AcceptLanguage.Clear();
        member.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");

        var page = XDocument.Parse(await member.GetStringAsync(new Uri($"{path}.html", UriKind.Relative), Stop));
        var fields = page.Descendants("dt").Zip(page.Descendants("dd"), (name, value) => (name.Value, Plain(value.Value))).ToArray();
        fields.ShouldContain(("Papier reçu le", "1er mars 2027"));
        fields.ShouldContain(("Cachet de la poste", "26 février 2027"));
        fields.ShouldContain(("Service", recorded.Body.GetProperty("paper").GetProperty("service").GetString()!));
        fields.Single(field => field.Item1 == "Contact").Item2.ShouldContain("contact@example.org");
        fields.ShouldContain(("Refus implicite le", "1er mai 2027"));
        using var pdf = PdfDocument.Open(await member.GetByteArrayAsync(new Uri($"{path}.pdf", UriKind.Relative), Stop));
        var text = Plain(string.Concat(pdf.GetPages().Select(printed => printed.Text)));
        text.ShouldContain("Dossier sur papier");
        text.ShouldContain("contact@example.org");
        text.ShouldContain("Faute de décision notifiée au plus tard le 1er mai 2027");
    }

    [Fact]
    public async Task It_bears_the_letterhead_of_the_authority_and_who_signs_letters_for_it_on_that_day()
    {
        using var administrator = await platform.As("administrator");
        var power = new { holder = "Éloïse Żak", capacity = "Vice-présidente chargée de la cohésion", act = "Arrêté 2027-12 du 4 janvier 2027", scope = new[] { "Letters" }, from = "2027-01-04" };
        (await administrator.WriteAsync("/api/platform/signatories", power)).Expect(HttpStatusCode.Created);
        var (member, path, _) = await SubmittedAsync();

        var page = XDocument.Parse(await member.GetStringAsync(new Uri($"{path}/receipt.html", UriKind.Relative), Stop));

        var authority = page.Descendants("header").Single().Element("p")!.Value;
        page.Descendants("div").Single().Elements("p").Select(line => line.Value)
            .ShouldBe(["1 March 2027", $"For {authority}", power.holder, power.capacity, power.act, "Sealed by the platform, without a signature by hand"]);
    }

    private static string CodeIn(XDocument page)
    {
        var drawing = page.Descendants().Single(element => element.Name.LocalName == "svg");
        var modules = int.Parse(drawing.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture);
        return CodeReader.ReadPath(drawing.Elements().Single().Attribute("d")!.Value, modules);
    }

    private async Task LeadsToVerificationAsync(string address)
    {
        address.Length.ShouldBeLessThan(120, "a code that is read from paper");
        using var anyone = platform.Anonymous();
        anyone.DefaultRequestHeaders.AcceptLanguage.Clear();
        anyone.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        XDocument.Parse(await ShownAsync(anyone, address, HttpStatusCode.OK)).Descendants("h1").Single().Value.ShouldBe("Accusé de réception authentique");
    }

    private static async Task<string> ShownAsync(HttpClient reader, string address, HttpStatusCode expected)
    {
        using var answer = await reader.GetAsync(new Uri(address.StartsWith('/') ? address : new Uri(address).PathAndQuery, UriKind.Relative), Stop);
        answer.StatusCode.ShouldBe(expected);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormC).Replace('\u202F', ' ').Replace('\u00A0', ' ');

    private async Task<(HttpClient Member, string Path, System.Text.Json.JsonElement Receipt)> SubmittedAsync(int documents = 1)
    {
        var scene = await Scene.SetAsync(platform);
        var member = await platform.As("association");
        var path = $"/api/applications/{await scene.DraftAsync(member)}";
        for (var document = 1; document <= documents; document++)
            (await member.UploadAsync($"{path}/documents?kind=Statutes", SampleFiles.Pdf($"{document}"))).Expect(HttpStatusCode.Created);
        (await member.MergeAsync(path, new { action = new { title = "Maison de quartier de Liévin – œuvre d’été" } }, (await member.ReadAsync(path)).Version)).Expect(HttpStatusCode.NoContent);
        var submitted = await member.WriteAsync($"{path}/submit", new { declarations = Scene.Declarations }, (await member.ReadAsync(path)).Version);
        return (member, path, submitted.Expect(HttpStatusCode.OK).Body);
    }
}
