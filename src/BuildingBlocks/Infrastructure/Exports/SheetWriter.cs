using System.Globalization;
using System.Text;
using System.Xml;
using AmiPlatform.BuildingBlocks.Application.Exports;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Exports;

/// <summary>Writes one sheet, row after row; what is written is held until <see cref="DrainAsync"/> hands it on.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const int Enough = 32 * 1024;

    private readonly MemoryStream held = new(Enough * 2);
    private readonly XmlWriter xml;
    private readonly string[] columns;
    private int rows;

    public SheetWriter(IReadOnlyList<string> header)
    {
        xml = XmlWriter.Create(held, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize });
        columns = [.. Enumerable.Range(0, header.Count).Select(ColumnName)];
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", WorkbookParts.Main);
        // The titles stay in sight.
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        xml.WriteStartElement("cols", WorkbookParts.Main);
        for (var column = 0; column < header.Count; column++)
        {
            xml.WriteStartElement("col", WorkbookParts.Main);
            xml.WriteAttributeString("min", Plain(column + 1));
            xml.WriteAttributeString("max", Plain(column + 1));
            // Room for an instant.
            xml.WriteAttributeString("width", Plain(Math.Clamp(header[column].Length + 2, 18, 60)));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", WorkbookParts.Main);
        Row(header.Count, column => WriteText(columns[column], header[column], WorkbookParts.Title));
    }

    public void Write(IReadOnlyList<TableCell> cells) => Row(cells.Count, column => WriteCell(columns[column], cells[column]));

    public void End()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    /// <summary>Hands on what is held, once it is worth it or at the end.</summary>
    public async Task DrainAsync(Stream sheet, bool all, CancellationToken cancellationToken)
    {
        xml.Flush();
        if (held.Length < Enough && !all) return;
        await sheet.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), cancellationToken);
        held.SetLength(0);
    }

    public void Dispose()
    {
        xml.Dispose();
        held.Dispose();
    }

    private static string ColumnName(int column) => column < 26 ? $"{(char)('A' + column)}" : ColumnName((column / 26) - 1) + ColumnName(column % 26);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Row(int width, Action<int> cell)
    {
        xml.WriteStartElement("row", WorkbookParts.Main);
        xml.WriteAttributeString("r", Plain(++rows));
        for (var column = 0; column < width; column++) cell(column);
        xml.WriteEndElement();
    }

    private void WriteCell(string column, TableCell cell)
    {
        switch (cell.Kind)
        {
            case TableCellKind.Nothing: return;
            case TableCellKind.Text:
                var text = cell.ToString();
                WriteText(column, text, ReferenceEquals(PlainCell.Of(text), text) ? WorkbookParts.Text : WorkbookParts.QuotedText);
                return;
            case TableCellKind.Number: WriteNumber(column, cell.Number.ToString(CultureInfo.InvariantCulture), WorkbookParts.Number); return;
            case TableCellKind.Amount: WriteNumber(column, cell.Number.ToString(CultureInfo.InvariantCulture), WorkbookParts.Amount); return;
            case TableCellKind.Day: WriteNumber(column, cell.Moment.ToOADate().ToString("R", CultureInfo.InvariantCulture), WorkbookParts.Day); return;
            case TableCellKind.Instant: WriteNumber(column, cell.Moment.ToOADate().ToString("R", CultureInfo.InvariantCulture), WorkbookParts.Instant); return;
            default: throw new NotSupportedException($"A sheet cannot show a {cell.Kind}.");
        }
    }

    private void WriteText(string column, string text, int style)
    {
        StartCell(column, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", WorkbookParts.Main);
        xml.WriteStartElement("t", WorkbookParts.Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(SheetText.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteNumber(string column, string number, int style)
    {
        StartCell(column, style);
        xml.WriteElementString("v", WorkbookParts.Main, number);
        xml.WriteEndElement();
    }

    private void StartCell(string column, int style)
    {
        xml.WriteStartElement("c", WorkbookParts.Main);
        xml.WriteAttributeString("r", column + Plain(rows));
        xml.WriteAttributeString("s", Plain(style));
    }
}
