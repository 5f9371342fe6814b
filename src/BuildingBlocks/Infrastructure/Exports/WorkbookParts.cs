using System.Globalization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Exports;

/// <summary>The parts of a workbook (ISO/IEC 29500, SpreadsheetML) beside its sheets.</summary>
internal static class WorkbookParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Numbers of the cell formats in <see cref="Styles"/>.</summary>
    public const int Text = 1, QuotedText = 2, Number = 3, Amount = 4, Day = 5, Instant = 6, Title = 7;

    // Sheets are what is XML unless said otherwise: how many there will be is not known when this leaves.
    public const string ContentTypes = $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="{Type}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/></Types>
        """;

    public const string Root = $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <Relationships xmlns="{Package}"><Relationship Id="book" Type="{Relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    // 49 is text, also when the reader edits the cell; behind a quoted prefix it stays text in every edition. 4, 14 and 22 are written as the reader's own language writes amounts and dates.
    public const string Styles = $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>
        """;

    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static string Book(string name, int sheets) => $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <workbook xmlns="{Main}" xmlns:r="{Relation}"><sheets>{Each(sheets, number => $"<sheet name=\"{SheetName(name, number)}\" sheetId=\"{number}\" r:id=\"sheet{number}\"/>")}</sheets></workbook>
        """;

    public static string BookRelations(int sheets) => $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <Relationships xmlns="{Package}"><Relationship Id="styles" Type="{Relation}/styles" Target="styles.xml"/>{Each(sheets, number => $"<Relationship Id=\"sheet{number}\" Type=\"{Relation}/worksheet\" Target=\"sheets/sheet{number}.xml\"/>")}</Relationships>
        """;

    public static string SheetPath(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/sheets/sheet{number}.xml");

    private static string SheetName(string name, int number) => number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {number}");

    private static string Each(int sheets, Func<int, string> one) => string.Concat(Enumerable.Range(1, sheets).Select(one));
}
