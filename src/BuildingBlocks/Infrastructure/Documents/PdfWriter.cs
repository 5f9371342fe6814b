using AmiPlatform.BuildingBlocks.Application.Documents;
using SkiaSharp;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents;

/// <summary>Writes printed documents as PDF.</summary>
internal sealed class PdfWriter(DocumentFonts fonts)
{
    public byte[] Write(PrintedDocument document)
    {
        // The number of pages stands on each: they are counted on a first round that nobody keeps.
        var pages = Draw(document, Stream.Null, 0);
        using var stream = new MemoryStream();
        Draw(document, stream, pages);
        return stream.ToArray();
    }

    private int Draw(PrintedDocument document, Stream stream, int pages)
    {
        var metadata = new SKDocumentPdfMetadata
        {
            Title = document.Title,
            Author = document.Letterhead.Name,
            Creation = document.IssuedAt.UtcDateTime,
            Modified = document.IssuedAt.UtcDateTime,
        };
        using var pdf = SKDocument.CreatePdf(stream, metadata);
        using var layout = new PdfLayout(pdf, fonts, document.Letterhead, pages);
        layout.Title(document.Title);
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Heading heading: layout.Heading(heading.Text); break;
                case Paragraph paragraph: layout.Paragraph(paragraph.Text); break;
                case Fields fields: layout.Fields(fields.Items); break;
                case Table table: layout.Table(table); break;
                case LinkCode code: layout.Code(code); break;
                case Signature signature: layout.Signature(signature); break;
                case Link link: layout.Link(link); break;
                default: throw new ArgumentOutOfRangeException(nameof(document), block, "A block that no page knows.");
            }
        }

        layout.End();
        pdf.Close();
        return layout.Pages;
    }
}
