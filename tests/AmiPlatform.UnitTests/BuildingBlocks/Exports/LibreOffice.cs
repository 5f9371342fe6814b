using System.Diagnostics;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Exports;

/// <summary>Opens a file in LibreOffice without a window and says what it made of it; <c>.ci/run</c> installs it from Debian (libreoffice-calc-nogui).</summary>
internal static class LibreOffice
{
    private const string Command = "/usr/bin/soffice";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly XNamespace Tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Texts = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>Opens a file.</summary>
    /// <param name="name">Its name, whose ending says what it is.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="filter">How it is read, where it does not say so itself.</param>
    /// <param name="cancellationToken">Ends the waiting and LibreOffice.</param>
    /// <returns>The rows of its first sheet, and the cells that are computed.</returns>
    public static async Task<OpenedSheet> OpenAsync(string name, byte[] content, string? filter, CancellationToken cancellationToken)
    {
        Assert.SkipUnless(File.Exists(Command), $"{Command} is not installed (Debian: libreoffice-calc-nogui).");
        var folder = Directory.CreateTempSubdirectory("amiplatform-sheet-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content, cancellationToken);
            await ConvertAsync(folder, name, filter, cancellationToken);
            using var opened = File.OpenText(Path.Combine(folder, Path.ChangeExtension(name, "fods")));
            return Read(await XDocument.LoadAsync(opened, LoadOptions.PreserveWhitespace, cancellationToken));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ConvertAsync(string folder, string name, string? filter, CancellationToken cancellationToken)
    {
        string[] arguments = ["--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", .. filter is null ? [] : new[] { $"--infilter={filter}" }, "--convert-to", "fods", "--outdir", folder, Path.Combine(folder, name)];
        using var process = Process.Start(new ProcessStartInfo(Command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var (said, failed) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            // The command is a script that waits for the program.
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        (process.ExitCode, File.Exists(Path.Combine(folder, Path.ChangeExtension(name, "fods")))).ShouldBe((0, true), $"{await said}{await failed}");
    }

    private static OpenedSheet Read(XDocument document)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> formulas = [];
        foreach (var row in document.Descendants(Tables + "table").First().Descendants(Tables + "table-row"))
        {
            List<string> cells = [];
            foreach (var cell in row.Elements(Tables + "table-cell"))
            {
                var text = string.Join('\n', cell.Elements(Texts + "p").Select(TextOf));
                if (cell.Attribute(Tables + "formula") is { } formula) formulas.Add(formula.Value);
                if (text.Length > 0 || cell.ElementsAfterSelf(Tables + "table-cell").Any()) cells.AddRange(Enumerable.Repeat(text, (int?)cell.Attribute(Tables + "number-columns-repeated") ?? 1));
            }

            if (cells.Count > 0) rows.AddRange(Enumerable.Repeat(cells, (int?)row.Attribute(Tables + "number-rows-repeated") ?? 1));
        }

        return new OpenedSheet(rows, formulas);
    }

    private static string TextOf(XElement paragraph) => string.Concat(paragraph.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement element when element.Name == Texts + "s" => new string(' ', (int?)element.Attribute(Texts + "c") ?? 1),
        XElement element when element.Name == Texts + "tab" => "\t",
        XElement element when element.Name == Texts + "line-break" => "\n",
        XElement element => TextOf(element),
        _ => string.Empty,
    }));
}
