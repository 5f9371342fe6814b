using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AmiPlatform.Host.FrontPage;

/// <summary>Writes an interpolated text as markup.</summary>
[InterpolatedStringHandler]
internal readonly ref struct Markup(int literalLength, int formattedCount)
{
    private const int UsualInsertion = 32;
    private readonly StringBuilder written = new(literalLength + (UsualInsertion * formattedCount));

    public void AppendLiteral(string markup) => written.Append(markup);

    public void AppendFormatted(string text) => written.Append(Html.Encoder.Encode(text));

    public void AppendFormatted(int number) => written.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html markup) => written.Append(markup);

    public override string ToString() => written.ToString();
}
