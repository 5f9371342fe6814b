using System.IO.Compression;
using System.Xml;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Reads the XML of a part of an office document element by element: no DTD, nothing fetched, and depth, names and length of one element are bounded.</summary>
internal static class PartMarkup
{
    private const int Deepest = 256;
    private const int MostNames = 10_000;
    private const int LongestNode = 1_024 * 1_024;

    /// <param name="part">The part.</param>
    /// <param name="judge">Finds what is wrong with an element.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The first fault that was found; one also of what cannot be read as XML, because others may read it differently.</returns>
    public static async Task<FileFault?> FaultAsync(ZipArchiveEntry part, Func<XmlReader, FileFault?> judge, CancellationToken cancellationToken)
    {
        await using var content = await part.OpenAsync(cancellationToken);
        await using var rationed = new RationedStream(content, LongestNode);
        try
        {
            using var reader = XmlReader.Create(rationed, Settings());
            while (await reader.ReadAsync())
            {
                cancellationToken.ThrowIfCancellationRequested();
                rationed.Refill();
                if (reader.Depth > Deepest) return FileFault.BrokenArchive;
                if (reader.NodeType == XmlNodeType.Element && judge(reader) is { } fault) return fault;
            }

            return null;
        }
        catch (Exception unreadable) when (unreadable is XmlException or InvalidDataException or NotSupportedException or ArgumentException)
        {
            return FileFault.BrokenArchive;
        }
    }

    private static XmlReaderSettings Settings() => new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        NameTable = new RationedNames(MostNames),
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };
}
