using System.Reflection;
using SkiaSharp;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents;

/// <summary>The typefaces of printed documents (DejaVu Sans), embedded, so that a document looks the same wherever it is made.</summary>
internal sealed class DocumentFonts : IDisposable
{
    /// <exception cref="InvalidOperationException">A typeface is not there or has not the letters of French: without it a PDF would be made that shows no text.</exception>
    public DocumentFonts()
    {
        Regular = Load("DejaVuSans.ttf");
        Bold = Load("DejaVuSans-Bold.ttf");
    }

    public SKTypeface Regular { get; }

    public SKTypeface Bold { get; }

    public void Dispose()
    {
        Regular.Dispose();
        Bold.Dispose();
    }

    private static SKTypeface Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Fonts.{name}");
        var typeface = stream is null ? null : SKTypeface.FromStream(stream);
        using var font = new SKFont(typeface);
        return typeface is not null && font.ContainsGlyphs("éèœ€« »’1") ? typeface : throw new InvalidOperationException($"The typeface {name} cannot be used.");
    }
}
