using System.Text;
using System.Xml;
using AmiPlatform.BuildingBlocks.Application.Documents;
using QRCoder;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents;

/// <summary>Writes printed documents as an accessible page: HTML that is well-formed XML too, without scripts, readable without its styles.</summary>
internal static class PageWriter
{
    /// <summary>The styles of the page; its content security policy names their hash.</summary>
    public const string Style =
        "body{font-family:sans-serif;line-height:1.5;max-width:46rem;margin:2rem auto;padding:0 1rem}dt{font-weight:bold}dd{margin:0 0 .5rem}table{border-collapse:collapse;width:100%}"
        + "th,td{text-align:left;border-bottom:1px solid #888;padding:.25rem;overflow-wrap:anywhere}svg{width:12rem;height:12rem}"
        + "address{font-style:normal}.sign{margin:2rem 0 0 40%}.to-sign{border-bottom:1px solid #888;padding-bottom:4rem}.sign p{margin:0}"
        + ".hand td{height:2.5rem}.hand td+td,.hand th+th{border-left:1px solid #888}";

    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, Indent = true, IndentChars = "", NewLineChars = "\n", ConformanceLevel = ConformanceLevel.Document };

    public static string Write(PrintedDocument document) => Write(document.Language, document.Letterhead, document.Title, html =>
    {
        foreach (var block in document.Blocks) Write(html, block);
    });

    /// <summary>Writes a page with what stands below its title.</summary>
    public static string Write(string language, string issuer, string title, Action<XmlWriter> content) => Write(language, new Letterhead(issuer, null, null, []), title, content);

    private static string Write(string language, Letterhead letterhead, string title, Action<XmlWriter> content)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n");
        using (var html = XmlWriter.Create(page, Settings))
        {
            html.WriteStartElement("html");
            html.WriteAttributeString("lang", language);
            Head(html, title);
            html.WriteStartElement("body");
            html.WriteStartElement("header");
            html.WriteElementString("p", letterhead.Name);
            if (letterhead.Lines.Count > 0) Lines(html, "address", letterhead.Lines);
            html.WriteEndElement();
            html.WriteStartElement("main");
            html.WriteElementString("h1", title);
            content(html);
            html.WriteEndElement();
            html.WriteEndElement();
            html.WriteEndElement();
        }

        return page.Append('\n').ToString();
    }

    private static void Head(XmlWriter html, string title)
    {
        html.WriteStartElement("head");
        html.WriteStartElement("meta");
        html.WriteAttributeString("charset", "utf-8");
        html.WriteEndElement();
        html.WriteElementString("title", title);
        html.WriteStartElement("meta");
        html.WriteAttributeString("name", "viewport");
        html.WriteAttributeString("content", "width=device-width, initial-scale=1");
        html.WriteEndElement();
        html.WriteElementString("style", Style);
        html.WriteEndElement();
    }

    private static void Write(XmlWriter html, DocumentBlock block)
    {
        switch (block)
        {
            case Heading heading: html.WriteElementString("h2", heading.Text); break;
            case Paragraph paragraph: html.WriteElementString("p", paragraph.Text); break;
            case Fields fields: Write(html, fields); break;
            case Table table: Write(html, table); break;
            case LinkCode code: Write(html, code); break;
            case Signature signature: Write(html, signature); break;
            case Link link: Write(html, link); break;
            default: throw new ArgumentOutOfRangeException(nameof(block), block, "A block that no page knows.");
        }
    }

    private static void Lines(XmlWriter html, string element, IReadOnlyList<string> lines)
    {
        html.WriteStartElement(element);
        for (var line = 0; line < lines.Count; line++)
        {
            if (line > 0)
            {
                html.WriteStartElement("br");
                html.WriteEndElement();
            }

            html.WriteString(lines[line]);
        }

        html.WriteEndElement();
    }

    private static void Write(XmlWriter html, Signature signature)
    {
        html.WriteStartElement("div");
        html.WriteAttributeString("class", signature.ToSign ? "sign to-sign" : "sign");
        foreach (var line in signature.Lines) html.WriteElementString("p", line);
        html.WriteEndElement();
    }

    private static void Write(XmlWriter html, Fields fields)
    {
        html.WriteStartElement("dl");
        foreach (var (name, value) in fields.Items)
        {
            html.WriteElementString("dt", name);
            html.WriteElementString("dd", value);
        }

        html.WriteEndElement();
    }

    private static void Write(XmlWriter html, Table table)
    {
        html.WriteStartElement("table");
        if (table.ToFillIn) html.WriteAttributeString("class", "hand");
        html.WriteStartElement("thead");
        html.WriteStartElement("tr");
        foreach (var cell in table.Header)
        {
            html.WriteStartElement("th");
            html.WriteAttributeString("scope", "col");
            html.WriteString(cell);
            html.WriteEndElement();
        }

        html.WriteEndElement();
        html.WriteEndElement();
        html.WriteStartElement("tbody");
        foreach (var row in table.Rows)
        {
            html.WriteStartElement("tr");
            foreach (var cell in row) html.WriteElementString("td", cell);
            html.WriteEndElement();
        }

        html.WriteEndElement();
        html.WriteEndElement();
    }

    private static void Write(XmlWriter html, LinkCode code)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(code.Address.AbsoluteUri, QRCodeGenerator.ECCLevel.L);
        var modules = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
                if (modules[row][column]) path.Append('M').Append(column).Append(' ').Append(row).Append("h1v1h-1z");
        }

        Write(html, new Link(code.Address, code.Caption));
        html.WriteStartElement("p");
        html.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        html.WriteAttributeString("viewBox", $"0 0 {modules.Count} {modules.Count}");
        html.WriteAttributeString("role", "img");
        html.WriteAttributeString("aria-label", code.Caption);
        html.WriteStartElement("path");
        html.WriteAttributeString("d", path.ToString());
        html.WriteEndElement();
        html.WriteEndElement();
        html.WriteEndElement();
    }

    private static void Write(XmlWriter html, Link link)
    {
        html.WriteStartElement("p");
        html.WriteStartElement("a");
        html.WriteAttributeString("href", link.Address.AbsoluteUri);
        html.WriteString(link.Text);
        html.WriteEndElement();
        html.WriteEndElement();
    }
}
