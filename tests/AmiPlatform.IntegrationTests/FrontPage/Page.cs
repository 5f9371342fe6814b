using System.Xml;
using System.Xml.Linq;

namespace AmiPlatform.IntegrationTests.FrontPage;

/// <summary>A page as the strictest reader takes it: XML, in which a tag left open or a letter not encoded is an error.</summary>
internal sealed class Page
{
    private Page(XElement root) => Root = root;

    public XElement Root { get; }

    public static async Task<Page> ReadAsync(HttpResponseMessage answer) => Read(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static Page Read(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return new Page(XDocument.Load(reader).Root!);
    }

    public IEnumerable<XElement> All(string name) => Root.Descendants(name);

    public XElement Section(string title) => All("section").Single(section => section.Element("h2")!.Value == title);
}
