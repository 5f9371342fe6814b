using System.IO.Compression;
using System.Xml;
using AmiPlatform.BuildingBlocks.Application.Files;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>What an archive of ISO/IEC 29500-2 says of its parts: the type of each, and what it is to the others. Names of parts decide nothing.</summary>
internal static class OpenXmlPackage
{
    /// <summary>The part that every such package has.</summary>
    public const string ContentTypes = "[Content_Types].xml";

    private const string ContentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Text = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    // Of VBA, ActiveX controls, and the sheets of macros and dialogues of Excel 4 and 5.
    private static readonly string[] MacroTypes = ["macroEnabled", "vbaProject", "vbaData", "activeX", "macrosheet", "dialogsheet"];

    public static async Task<ContentFinding> InspectAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        var kinds = new HashSet<FileKind>();
        foreach (var part in archive.Entries)
        {
            var fault = part.FullName.Equals(ContentTypes, StringComparison.OrdinalIgnoreCase) ? await PartMarkup.FaultAsync(part, element => TypeFault(element, kinds), cancellationToken)
                : part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) ? await PartMarkup.FaultAsync(part, RelationshipFault, cancellationToken)
                // A part cut into pieces (17.2 of the standard) would be put together by some readers and not by others.
                : part.FullName.EndsWith("].piece", StringComparison.OrdinalIgnoreCase) ? FileFault.BrokenArchive
                : default(FileFault?);
            if (fault is { } found) return found;
        }

        return kinds.Count switch
        {
            0 => FileFault.UnknownContent,
            1 => kinds.Single(),
            _ => FileFault.TwoKinds,
        };
    }

    private static FileFault? TypeFault(XmlReader element, HashSet<FileKind> kinds)
    {
        if (element.GetAttribute("ContentType") is not { } type) return null;
        if (IsOfMacros(type)) return FileFault.Macros;
        if (element.NamespaceURI != ContentTypesNamespace) return null;
        var name = type.Split(';')[0].Trim();
        if (name.Equals(Text, StringComparison.OrdinalIgnoreCase)) kinds.Add(FileKind.Docx);
        if (name.Equals(Spreadsheet, StringComparison.OrdinalIgnoreCase)) kinds.Add(FileKind.Xlsx);
        return null;
    }

    private static FileFault? RelationshipFault(XmlReader element) =>
        element.GetAttribute("Type") is { } type && (IsOfMacros(type) || type.TrimEnd().EndsWith("/control", StringComparison.OrdinalIgnoreCase)) ? FileFault.Macros : null;

    private static bool IsOfMacros(string type) => MacroTypes.Any(macro => type.Contains(macro, StringComparison.OrdinalIgnoreCase));
}
