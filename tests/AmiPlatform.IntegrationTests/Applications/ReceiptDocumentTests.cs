using System.Net;
using System.Text;
using System.Xml.Linq;
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
        var address = pdf.GetPages().SelectMany(page => page.GetHyperlinks()).Select(link => link.Uri).ShouldHaveSingleItem();
        using var anyone = platform.Anonymous();
        (await anyone.ReadAsync(new Uri(address).AbsolutePath)).Expect(HttpStatusCode.OK).Body.GetProperty("valid").GetBoolean().ShouldBeTrue();
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
        var address = page.Descendants("a").Select(link => link.Attribute("href")!.Value).ShouldHaveSingleItem();
        address.ShouldEndWith(receipt.GetProperty("jws").GetString()!);
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

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormC).Replace('\u202F', ' ').Replace('\u00A0', ' ');

    private async Task<(HttpClient Member, string Path, System.Text.Json.JsonElement Receipt)> SubmittedAsync()
    {
        var scene = await Scene.SetAsync(platform);
        var member = await platform.As("association");
        var path = $"/api/applications/{await scene.DraftAsync(member)}";
        (await member.UploadAsync($"{path}/documents?kind=Statutes", SampleFiles.Pdf())).Expect(HttpStatusCode.Created);
        (await member.MergeAsync(path, new { action = new { title = "Maison de quartier de Liévin – œuvre d’été" } }, (await member.ReadAsync(path)).Version)).Expect(HttpStatusCode.NoContent);
        var submitted = await member.WriteAsync($"{path}/submit", new { declarations = Scene.Declarations }, (await member.ReadAsync(path)).Version);
        return (member, path, submitted.Expect(HttpStatusCode.OK).Body);
    }
}
