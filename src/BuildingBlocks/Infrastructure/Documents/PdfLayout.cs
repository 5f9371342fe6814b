using AmiPlatform.BuildingBlocks.Application.Documents;
using QRCoder;
using SkiaSharp;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents;

/// <summary>Sets blocks below each other on pages of A4, and breaks lines and pages where they end. Lengths are points, 72 to the inch.</summary>
internal sealed class PdfLayout : IDisposable
{
    private const float Width = 595, Height = 842, Margin = 57, Top = 80, Bottom = 785, Gap = 8, Cell = 4, NameWidth = 170, HandHeight = 24, SignHeight = 56;
    private const float TextSize = 10, SmallSize = 8, HeadingSize = 12, TitleSize = 17, LineHeight = 1.4f;
    private const float CodeSize = 150;

    private readonly SKDocument pdf;
    private readonly string issuer;
    private readonly int of;
    private readonly SKFont text, bold, small, heading, title;
    private readonly SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };
    private readonly SKPaint rule = new() { Color = SKColors.Gray, StrokeWidth = 0.5f, IsStroke = true };
    private SKCanvas? canvas;
    private float y;

    public PdfLayout(SKDocument pdf, DocumentFonts fonts, Letterhead letterhead, int pages)
    {
        (this.pdf, this.issuer, of) = (pdf, letterhead.Name, pages);
        (text, small) = (new SKFont(fonts.Regular, TextSize), new SKFont(fonts.Regular, SmallSize));
        (bold, heading, title) = (new SKFont(fonts.Bold, TextSize), new SKFont(fonts.Bold, HeadingSize), new SKFont(fonts.Bold, TitleSize));
        BeginPage();
        foreach (var line in letterhead.Lines) Write(line, small, Margin, Width - (2 * Margin));
        if (letterhead.Lines.Count > 0) y += 2 * Gap;
    }

    public int Pages { get; private set; }

    public void Title(string words)
    {
        Write(words, title, Margin, Width - (2 * Margin));
        y += Gap;
    }

    public void Heading(string words)
    {
        y += Gap;
        // A heading does not stay alone at the foot of a page.
        KeepTogether(4 * HeadingSize * LineHeight);
        Write(words, heading, Margin, Width - (2 * Margin));
        y += Gap / 2;
    }

    public void Paragraph(string words)
    {
        Write(words, text, Margin, Width - (2 * Margin));
        y += Gap;
    }

    public void Fields(IReadOnlyList<(string Name, string Value)> items)
    {
        foreach (var (name, value) in items) Row([(name, bold, Margin, NameWidth - Gap), (value, text, Margin + NameWidth, Width - (2 * Margin) - NameWidth)]);
        y += Gap;
    }

    public void Table(Table table)
    {
        var width = (Width - (2 * Margin)) / table.Header.Count;
        Head(table, width);
        foreach (var row in table.Rows)
        {
            var cells = row.Select((cell, column) => (cell, small, Margin + (column * width), width - Cell)).ToArray();
            var height = Math.Max(cells.Max(cell => HeightOf(cell.cell, small, width - Cell)), table.ToFillIn ? HandHeight : 0);
            if (KeepTogether(height + Cell)) Head(table, width);
            var top = y;
            Row(cells);
            if (table.ToFillIn) RuleColumns(table, width, top, height);
            Rule();
        }

        y += Gap;
    }

    public void Code(LinkCode code)
    {
        KeepTogether(CodeSize + Gap);
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(code.Address.AbsoluteUri, QRCodeGenerator.ECCLevel.L);
        var modules = data.ModuleMatrix;
        var size = CodeSize / modules.Count;
        using var solid = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
                if (modules[row][column]) canvas!.DrawRect(Margin + (column * size), y + (row * size), size, size, solid);
        }

        var below = y + CodeSize + Gap;
        canvas!.DrawUrlAnnotation(new SKRect(Margin, y, Margin + CodeSize, y + CodeSize), code.Address.AbsoluteUri);
        y += Gap;
        Write(code.Caption, text, Margin + CodeSize + (2 * Gap), Width - (2 * Margin) - CodeSize - (2 * Gap));
        y += Gap;
        Write(code.Address.AbsoluteUri, small, Margin + CodeSize + (2 * Gap), Width - (2 * Margin) - CodeSize - (2 * Gap));
        y = Math.Max(y, below);
    }

    public void Signature(Signature signature)
    {
        var (left, width) = (Width / 2, (Width / 2) - Margin);
        KeepTogether(signature.Lines.Sum(line => HeightOf(line, text, width)) + Gap + (signature.ToSign ? SignHeight : 0));
        y += Gap;
        foreach (var line in signature.Lines) Write(line, text, left, width);
        if (signature.ToSign)
        {
            y += SignHeight - Gap;
            canvas!.DrawLine(left, y, left + width, y, rule);
        }
        y += Gap;
    }

    public void Link(Link link)
    {
        KeepTogether(HeightOf(link.Text, text, Width - (2 * Margin)));
        var top = y;
        Write(link.Text, text, Margin, Width - (2 * Margin));
        canvas!.DrawUrlAnnotation(new SKRect(Margin, top, Width - Margin, y), link.Address.AbsoluteUri);
        y += Gap;
    }

    public void End() => EndPage();

    public void Dispose()
    {
        foreach (IDisposable tool in new IDisposable[] { text, bold, small, heading, title, ink, rule }) tool.Dispose();
    }

    private void Head(Table table, float width)
    {
        Row([.. table.Header.Select((cell, column) => (cell, bold, Margin + (column * width), width - Cell))]);
        Rule();
    }

    private void RuleColumns(Table table, float width, float top, float height)
    {
        y = top + height;
        for (var column = 1; column < table.Header.Count; column++)
            canvas!.DrawLine(Margin + (column * width) - Cell, top, Margin + (column * width) - Cell, y + 1, rule);
    }

    private void Rule()
    {
        canvas!.DrawLine(Margin, y + 1, Width - Margin, y + 1, rule);
        y += Cell;
    }

    private void Row(IReadOnlyList<(string Words, SKFont Font, float Left, float Width)> cells)
    {
        KeepTogether(cells.Max(cell => HeightOf(cell.Words, cell.Font, cell.Width)));
        var (start, end) = (y, y);
        foreach (var (words, font, left, width) in cells)
        {
            y = start;
            Write(words, font, left, width);
            end = Math.Max(end, y);
        }

        y = end;
    }

    private void Write(string words, SKFont font, float left, float width)
    {
        foreach (var line in Lines(words, font, width))
        {
            var height = font.Size * LineHeight;
            KeepTogether(height);
            y += height;
            canvas!.DrawText(line, left, y - (height - font.Size), SKTextAlign.Left, font, ink);
        }
    }

    private static float HeightOf(string words, SKFont font, float width) => Lines(words, font, width).Count() * font.Size * LineHeight;

    private static IEnumerable<string> Lines(string words, SKFont font, float width)
    {
        foreach (var paragraph in words.Split('\n'))
        {
            var line = string.Empty;
            foreach (var word in paragraph.Split(' '))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (font.MeasureText(longer) <= width)
                {
                    line = longer;
                    continue;
                }

                if (line.Length > 0) yield return line;
                line = word;
                while (line.Length > 1 && font.MeasureText(line) > width)
                {
                    var fits = Math.Max(1, font.BreakText(line, width));
                    yield return line[..fits];
                    line = line[fits..];
                }
            }

            yield return line;
        }
    }

    /// <returns>Whether a new page was begun.</returns>
    private bool KeepTogether(float height)
    {
        if (y + height <= Bottom || y <= Top) return false;
        EndPage();
        BeginPage();
        return true;
    }

    private void BeginPage()
    {
        canvas = pdf.BeginPage(Width, Height);
        Pages++;
        canvas.DrawText(issuer, Margin, Margin, SKTextAlign.Left, small, ink);
        canvas.DrawLine(Margin, Margin + Gap, Width - Margin, Margin + Gap, rule);
        y = Top;
    }

    private void EndPage()
    {
        var number = $"{Pages} / {of}";
        canvas!.DrawText(number, Width - Margin, Height - (Margin / 2), SKTextAlign.Right, small, ink);
        pdf.EndPage();
    }
}
