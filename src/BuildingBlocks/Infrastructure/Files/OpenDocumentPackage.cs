using System.IO.Compression;
using System.Xml;
using AmiPlatform.BuildingBlocks.Application.Files;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>An archive of ISO/IEC 26300: whether it is encrypted, and whether one of its parts calls a script, be it one that stands elsewhere.</summary>
internal static class OpenDocumentPackage
{
    private const string Manifest = "META-INF/manifest.xml";
    private const string Content = "content.xml";
    private const string ScriptNamespace = "urn:oasis:names:tc:opendocument:xmlns:script:1.0";
    private const string OfficeNamespace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private static readonly string[] ScriptAddresses = ["vnd.sun.star.script:", "macro:"];

    public static FileKind? Kind(string mediaType) => mediaType switch
    {
        "application/vnd.oasis.opendocument.text" => FileKind.Odt,
        "application/vnd.oasis.opendocument.spreadsheet" => FileKind.Ods,
        _ => null,
    };

    public static async Task<ContentFinding> InspectAsync(ZipArchive archive, FileKind kind, CancellationToken cancellationToken)
    {
        // The manifest first: encrypted parts are no XML.
        if (archive.GetEntry(Manifest) is { } manifest && await PartMarkup.FaultAsync(manifest, EncryptionFault, cancellationToken) is { } encrypted) return encrypted;
        foreach (var part in archive.Entries.Where(part => part.Length > 0 && part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            if (await PartMarkup.FaultAsync(part, ScriptFault, cancellationToken) is { } fault) return fault;
        }

        return archive.GetEntry(Content) is null ? FileFault.UnknownContent : kind;
    }

    private static FileFault? EncryptionFault(XmlReader element) => element.LocalName == "encryption-data" ? FileFault.Encrypted : null;

    private static FileFault? ScriptFault(XmlReader element)
    {
        if (element.NamespaceURI == ScriptNamespace || (element.NamespaceURI == OfficeNamespace && element.LocalName == "script")) return FileFault.Macros;
        for (var found = element.MoveToFirstAttribute(); found; found = element.MoveToNextAttribute())
        {
            if (element.LocalName is "href" or "id" && IsScript(element.Value)) return FileFault.Macros;
        }

        element.MoveToElement();
        return null;
    }

    private static bool IsScript(string address) => ScriptAddresses.Any(script => address.AsSpan().TrimStart().StartsWith(script, StringComparison.OrdinalIgnoreCase));
}
