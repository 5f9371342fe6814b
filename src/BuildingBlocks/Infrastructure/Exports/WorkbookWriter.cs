using System.IO.Compression;
using System.Text;
using AmiPlatform.BuildingBlocks.Application.Exports;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Exports;

/// <summary>Writes a table as a workbook (XLSX) while its rows are read; what does not fit into one sheet goes on in the next.</summary>
internal static class WorkbookWriter
{
    /// <summary>Rows of a sheet under its titles: a spreadsheet opens 1 048 576 in all.</summary>
    public const int RowsOfASheet = 1_048_575;

    /// <summary>Writes it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="target">Where to; written from beginning to end, asynchronously alone, without going back.</param>
    /// <param name="rowsOfASheet">When the next sheet begins.</param>
    /// <param name="cancellationToken">Ends the writing; what was written then is no workbook.</param>
    /// <returns>A task that ends when all is written.</returns>
    public static async Task WriteAsync(ExportTable table, Stream target, int rowsOfASheet = RowsOfASheet, CancellationToken cancellationToken = default)
    {
        await using NonBlockingStream body = new(target);
        await using var archive = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await AddAsync(archive, "[Content_Types].xml", WorkbookParts.ContentTypes, cancellationToken);
        await AddAsync(archive, "_rels/.rels", WorkbookParts.Root, cancellationToken);
        await AddAsync(archive, "xl/styles.xml", WorkbookParts.Styles, cancellationToken);
        var sheets = await AddSheetsAsync(archive, table, rowsOfASheet, cancellationToken);
        await AddAsync(archive, "xl/workbook.xml", WorkbookParts.Book(table.Name, sheets), cancellationToken);
        await AddAsync(archive, "xl/_rels/workbook.xml.rels", WorkbookParts.BookRelations(sheets), cancellationToken);
    }

    private static async Task<int> AddSheetsAsync(ZipArchive archive, ExportTable table, int rowsOfASheet, CancellationToken cancellationToken)
    {
        await using var rows = table.Rows.GetAsyncEnumerator(cancellationToken);
        var sheets = 0;
        var more = await rows.MoveNextAsync();
        do
        {
            await using var part = await Entry(archive, WorkbookParts.SheetPath(++sheets)).OpenAsync(cancellationToken);
            using SheetWriter sheet = new(table.Header);
            for (var row = 0; more && row < rowsOfASheet; row++)
            {
                sheet.Write(rows.Current);
                await sheet.DrainAsync(part, all: false, cancellationToken);
                more = await rows.MoveNextAsync();
            }

            sheet.End();
            await sheet.DrainAsync(part, all: true, cancellationToken);
        }
        while (more);
        return sheets;
    }

    private static async Task AddAsync(ZipArchive archive, string path, string content, CancellationToken cancellationToken)
    {
        await using var part = await Entry(archive, path).OpenAsync(cancellationToken);
        await part.WriteAsync(Encoding.UTF8.GetBytes(content), cancellationToken);
    }

    // Speed before size.
    private static ZipArchiveEntry Entry(ZipArchive archive, string path) => archive.CreateEntry(path, CompressionLevel.Fastest);
}
