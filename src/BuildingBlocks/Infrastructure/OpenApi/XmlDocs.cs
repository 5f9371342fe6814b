using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;

/// <summary>The XML documentation of the platform's types, internal ones too, which the framework's own generator leaves out.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, XElement> members;

    private XmlDocs(Dictionary<string, XElement> members) => this.members = members;

    public static XmlDocs Load(string folder) => new(Directory.EnumerateFiles(folder, "AmiPlatform.*.xml")
        .SelectMany(file => XDocument.Load(file).Descendants("member"))
        .DistinctBy(member => (string)member.Attribute("name")!)
        .ToDictionary(member => (string)member.Attribute("name")!));

    public string? Summary(Type type) => Text(Of(type)?.Element("summary"));

    public string? Parameter(Type type, string name) =>
        Text(Of(type)?.Elements("param").FirstOrDefault(param => string.Equals((string?)param.Attribute("name"), name, StringComparison.OrdinalIgnoreCase)))
        ?? Text(members.GetValueOrDefault($"P:{Name(type)}.{name}")?.Element("summary"));

    private XElement? Of(Type type) => members.GetValueOrDefault("T:" + Name(type));

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string? Text(XElement? element)
    {
        if (element is null) return null;
        var text = string.Concat(element.Nodes().Select(node => node switch
        {
            XText plain => plain.Value,
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement see when (see.Attribute("cref") ?? see.Attribute("name") ?? see.Attribute("langword")) is { } target =>
                $"`{target.Value.Split('.', ':')[^1]}`",
            XElement other => other.Value,
            _ => string.Empty,
        }));
        return Blanks().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
