using System.Xml.Linq;
using AmiPlatform.BuildingBlocks.Application.Documents;
using AmiPlatform.BuildingBlocks.Infrastructure.Documents;
using AmiPlatform.IntegrationTests.FrontPage;
using Shouldly;
using UglyToad.PdfPig;

namespace AmiPlatform.IntegrationTests.Printing;

/// <summary>Letterhead and signature block, in both forms of a document.</summary>
public sealed class SignedDocumentTests
{
    private static readonly Letterhead Head = new("Agglomération de Liévin", "1 place de l’Hôtel\n62800 Liévin", "contact@example.org", ["+33 1 23 45 67 89", "3939"]);

    private static readonly string[] Lines = ["1 place de l’Hôtel", "62800 Liévin", "contact@example.org", "+33 1 23 45 67 89, 3939"];

    private static readonly Signature ByHand = new("Pour l’autorité", "Éloïse Żak", "Vice-présidente", "Arrêté 2027-12", "Liévin", "le 1er mars 2027");

    [Fact]
    public void The_page_has_the_letterhead_in_its_header_and_leaves_room_to_sign()
    {
        var page = XDocument.Parse(PageWriter.Write(Letter(Head, ByHand)));

        var header = page.Descendants("header").Single();
        header.Element("p")!.Value.ShouldBe(Head.Name);
        header.Element("address")!.Nodes().OfType<XText>().Select(line => line.Value).ShouldBe(Lines);
        var block = page.Descendants("div").Single();
        block.Attribute("class")!.Value.ShouldBe("sign to-sign");
        block.Elements("p").Select(line => line.Value).ShouldBe(["Liévin, le 1er mars 2027", "Pour l’autorité", "Éloïse Żak", "Vice-présidente", "Arrêté 2027-12"]);
    }

    [Fact]
    public void A_seal_stands_where_nobody_signs_and_what_is_not_known_is_left_out()
    {
        var page = XDocument.Parse(PageWriter.Write(Letter(new Letterhead("Agglomération", null, null, []), new Signature("Pour l’autorité", Date: "le 1er mars 2027", Seal: "Scellé"))));

        page.Descendants("address").ShouldBeEmpty();
        var block = page.Descendants("div").Single();
        block.Attribute("class")!.Value.ShouldBe("sign");
        block.Elements("p").Select(line => line.Value).ShouldBe(["le 1er mars 2027", "Pour l’autorité", "Scellé"]);
    }

    [Fact]
    public async Task The_page_is_valid() => (await HtmlValidator.ComplaintsAsync(PageWriter.Write(Letter(Head, ByHand)))).ShouldBeEmpty();

    [Fact]
    public void The_print_says_the_same_in_the_same_order_and_names_the_authority_on_each_page()
    {
        using DocumentFonts fonts = new();
        var letter = Letter(Head, ByHand);
        using var pdf = PdfDocument.Open(new PdfWriter(fonts).Write(letter with { Blocks = [.. Enumerable.Repeat(new Paragraph(string.Join('\n', Enumerable.Repeat("ligne", 20))), 3), .. letter.Blocks] }));

        pdf.NumberOfPages.ShouldBe(2);
        pdf.Information.Author.ShouldBe(Head.Name);
        var pages = pdf.GetPages().Select(page => page.Text).ToArray();
        pages.ShouldAllBe(text => text.Contains(Head.Name, StringComparison.Ordinal));
        foreach (var line in Lines) pages[0].ShouldContain(line);
        pages[1].ShouldNotContain(Lines[0]);
        var at = new[] { "Liévin, le 1er mars 2027", "Pour l’autorité", "Éloïse Żak", "Vice-présidente", "Arrêté 2027-12" }.Select(line => pages[1].IndexOf(line, StringComparison.Ordinal)).ToArray();
        at.ShouldAllBe(place => place >= 0);
        at.ShouldBe(at.Order());
    }

    private static PrintedDocument Letter(Letterhead head, Signature signature) =>
        new("fr", "lettre", "Lettre", head, new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero), [new Paragraph("Bonjour."), signature]);
}
