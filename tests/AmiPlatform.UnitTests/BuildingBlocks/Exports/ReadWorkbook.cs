using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace AmiPlatform.UnitTests.BuildingBlocks.Exports;

/// <summary>A workbook as a library reads it that knows nothing of the writer.</summary>
/// <param name="Sheets">The rows of each sheet, the titles first; a cell is a text, a number, a time or nothing.</param>
/// <param name="Names">Names of the sheets.</param>
/// <param name="Quoted">The texts that are text by their own prefix.</param>
/// <param name="Formulas">Cells that are computed.</param>
/// <param name="Faults">What does not keep to the schemas.</param>
internal sealed record ReadWorkbook(
    IReadOnlyList<IReadOnlyList<IReadOnlyList<object?>>> Sheets, IReadOnlyList<string> Names, IReadOnlyList<string> Quoted, int Formulas, IReadOnlyList<string> Faults)
{
    private const uint TextFormat = 49;

    private static readonly uint[] Times = [14, 22];

    /// <summary>The rows of the only sheet.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows => Sheets.Single();

    public static ReadWorkbook From(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var book = document.WorkbookPart!;
        var formats = book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToArray();
        List<string> quoted = [];
        var formulas = 0;
        List<IReadOnlyList<IReadOnlyList<object?>>> sheets = [];
        foreach (var sheet in book.Workbook!.Sheets!.Elements<Sheet>())
        {
            List<IReadOnlyList<object?>> rows = [];
            foreach (var row in ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>())
            {
                List<object?> cells = [];
                foreach (var cell in row.Elements<Cell>())
                {
                    while (cells.Count < Column(cell.CellReference!)) cells.Add(null);
                    if (cell.CellFormula is not null) formulas++;
                    var format = formats[cell.StyleIndex!];
                    cells.Add(Value(cell, format));
                    if (format.QuotePrefix?.Value is true) quoted.Add((string)cells[^1]!);
                }

                rows.Add(cells);
            }

            sheets.Add(rows);
        }

        return new ReadWorkbook(sheets, [.. book.Workbook.Sheets.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)], quoted, formulas,
            [.. new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Part?.Uri}: {fault.Description}")]);
    }

    private static object? Value(Cell cell, CellFormat format)
    {
        if (cell.DataType?.Value == CellValues.InlineString)
            return format.NumberFormatId! == TextFormat ? XmlConvert.DecodeName(cell.InlineString!.Text!.Text) : throw new InvalidDataException($"{cell.CellReference} is no text for who edits it.");
        var number = decimal.Parse(cell.CellValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Times.Contains(format.NumberFormatId!.Value) ? DateTime.FromOADate((double)number) : number;
    }

    private static int Column(string reference) => reference.TakeWhile(char.IsLetter).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1) - 1;
}
