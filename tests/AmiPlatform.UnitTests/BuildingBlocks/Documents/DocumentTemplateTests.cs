using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Documents;
using AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Documents;

/// <summary>Templates of documents are checked when they are read, and filled as they say.</summary>
public sealed class DocumentTemplateTests
{
    private const string Good = """
        {
          "title": "Lettre à {to}",
          "blocks": [
            { "block": "heading", "when": "urgent", "text": "Urgent" },
            { "block": "paragraph", "text": "Répondez avant le {on}." },
            { "block": "fields", "items": [ { "name": "Pour", "value": "{to}" }, { "name": "{name}", "value": "{amount} €", "each": "enclosures" } ] },
            { "block": "table", "each": "enclosures", "columns": [ { "title": "Pièce de {to}", "text": "{name}" }, { "title": "Montant", "text": "{amount}" }, { "title": "Visa", "text": "" } ] },
            { "block": "linkCode", "address": "answer", "caption": "Répondre" },
            { "block": "signature", "caption": "Pour {to}", "date": "le {on}", "seal": "Scellé" }
          ]
        }
        """;

    private static readonly Messages Messages = new(MessageCatalog.Load(PlatformAssemblies.All), TimeZoneInfo.Utc);

    private static readonly Uri Answer = new("https://example.org/answer");

    [Fact]
    public void Fields_rows_and_conditions_are_filled()
    {
        var (title, blocks) = Fill(new LetterContent("Zoé\nŻak", new DateOnly(2027, 3, 1), Urgent: true, [new("Statuts", 1234.5m), new("RIB", 0)], Answer));

        title.ShouldBe("Lettre à Zoé Żak");
        blocks.Select(block => block.GetType()).ShouldBe([typeof(Heading), typeof(Paragraph), typeof(Fields), typeof(Table), typeof(LinkCode), typeof(Signature)]);
        ((Paragraph)blocks[1]).Text.ShouldBe("Répondez avant le 1er mars 2027.");
        ((Fields)blocks[2]).Items.Select(item => (item.Name, item.Value.Replace('\u202F', ' '))).ShouldBe([("Pour", "Zoé Żak"), ("Statuts", "1 234,5 €"), ("RIB", "0 €")]);
        var table = (Table)blocks[3];
        table.Header.ShouldBe(["Pièce de Zoé Żak", "Montant", "Visa"]);
        table.Rows.Select(row => row[0]).ShouldBe(["Statuts", "RIB"]);
        table.Rows.ShouldAllBe(row => row.Count == 3 && row[2].Length == 0);
        ((LinkCode)blocks[4]).ShouldBe(new LinkCode(Answer, "Répondre"));
        ((Signature)blocks[5]).ShouldBe(new Signature("Pour Zoé Żak", Date: "le 1er mars 2027", Seal: "Scellé"));
    }

    [Fact]
    public void What_holds_nothing_is_left_out()
    {
        var (_, blocks) = Fill(new LetterContent("Zoé", On: null, Urgent: false, [], Answer));

        blocks.Select(block => block.GetType()).ShouldBe([typeof(Fields), typeof(LinkCode), typeof(Signature)]);
        ((Fields)blocks[0]).Items.ShouldBe([("Pour", "Zoé")]);
        ((Signature)blocks[2]).Date.ShouldBeNull();
    }

    [Theory]
    [InlineData("Lettre à {to}", "Lettre à {too}", "letter.fr.json, title: expected one of the fields answer, enclosures, on, to, urgent, got {too}.")]
    [InlineData("avant le {on}", "avant le {on", "letter.fr.json, blocks[1].text: expected braces around the name of a field only, got \"Répondez avant le {on.\".")]
    [InlineData("\"{amount} €\"", "\"{to} €\"", "letter.fr.json, blocks[2].items[1].value: expected one of the fields amount, name, got {to}.")]
    [InlineData("\"Montant\", \"text\": \"{amount}\"", "\"Montant\", \"text\": \"\"", "letter.fr.json, blocks[3]: expected each of the fields amount, name to be used, {amount} is not.")]
    [InlineData("\"when\": \"urgent\"", "\"when\": \"on\"", "letter.fr.json: expected each of the fields answer, enclosures, on, to, urgent to be used, {urgent} is not.")]
    [InlineData("\"when\": \"urgent\"", "\"when\": \"urgency\"", "letter.fr.json, blocks[0].when: expected one of the fields answer, enclosures, on, to, urgent, got \"urgency\".")]
    [InlineData("\"table\", \"each\": \"enclosures\"", "\"table\", \"each\": \"to\"", "letter.fr.json, blocks[3].each: expected one of the fields enclosures, got \"to\".")]
    [InlineData("\"address\": \"answer\"", "\"address\": \"to\"", "letter.fr.json, blocks[4].address: expected one of the fields answer, got \"to\".")]
    [InlineData("\"le {on}\"", "\"{enclosures}\"", "letter.fr.json, blocks[5].date: expected no list of rows in a text (\"each\" repeats them), got {enclosures}.")]
    public void A_field_that_is_not_there_or_not_used_is_named_with_its_place_and_what_is_allowed(string good, string bad, string told) =>
        Should.Throw<InvalidOperationException>(() => Read(Good.Replace(good, bad, StringComparison.Ordinal))).Message.ShouldBe(told);

    [Theory]
    [InlineData("\"block\": \"heading\"", "\"block\": \"headline\"", "$.blocks[0]")]
    [InlineData("\"block\": \"heading\",", "", "$.blocks[0]")]
    [InlineData("\"text\": \"Urgent\"", "\"words\": \"Urgent\"", "$.blocks[0].words")]
    [InlineData(", \"caption\": \"Répondre\"", "", "$.blocks[4]")]
    [InlineData("\"text\": \"Urgent\"", "\"text\": null", "$.blocks[0]")]
    [InlineData("\"text\": \"Urgent\"", "\"text\": \"Urgent\", \"text\": \"Pressé\"", "$.blocks[0]")]
    [InlineData("\"seal\": \"Scellé\" }", "\"seal\": \"Scellé\"", "$.blocks[5]")]
    public void What_is_no_block_is_told_with_its_place_and_the_blocks_that_there_are(string good, string bad, string place)
    {
        var told = Should.Throw<InvalidOperationException>(() => Read(Good.Replace(good, bad, StringComparison.Ordinal))).Message;

        told.ShouldStartWith("letter.fr.json");
        told.ShouldContain(place);
        told.ShouldMatch("(line|LineNumber:) [0-9]+");
        told.ShouldContain("paragraph (text, when)");
        told.ShouldContain("signature (caption, holder, capacity, act, place, date, seal, when)");
    }

    [Fact]
    public void A_table_without_columns_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new DocumentTemplate("letter.fr.json", """{ "title": "x", "blocks": [ { "block": "table", "each": "enclosures", "columns": [] } ] }""", typeof(LetterContent)))
            .Message.ShouldBe("letter.fr.json, blocks[0].columns: expected at least one column, got none.");

    [Fact]
    public void A_language_that_is_missing_stops_the_start() =>
        Should.Throw<InvalidOperationException>(() => new DocumentTemplates([typeof(LetterContent)])).Message.ShouldBe($"{typeof(LetterContent).FullName} has no template tests.letter.fr.json.");

    [Fact]
    public void Those_of_the_product_are_read_in_both_languages() =>
        new DocumentTemplates(PlatformAssemblies.All.Where(assembly => assembly != typeof(LetterContent).Assembly).SelectMany(assembly => assembly.GetTypes()))
            .Contents.Select(content => content.Name).Order().ShouldBe(["AttendanceSheetContent", "ReceiptContent"]);

    private static DocumentTemplate Read(string json)
    {
        json.ShouldNotBe(Good);
        return new DocumentTemplate("letter.fr.json", json, typeof(LetterContent));
    }

    private static (string Title, IReadOnlyList<DocumentBlock> Blocks) Fill(LetterContent content) =>
        new DocumentTemplate("letter.fr.json", Good, typeof(LetterContent)).Fill(content, Messages, CultureInfo.GetCultureInfo("fr"));
}
