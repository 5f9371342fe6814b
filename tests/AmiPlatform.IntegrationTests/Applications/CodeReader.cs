using System.Globalization;
using System.Text.RegularExpressions;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>Reads the QR code in a picture, with an implementation that knows nothing of the one that drew it.</summary>
internal static partial class CodeReader
{
    private const int DotsInAModule = 4;

    /// <summary>What the code says that a page draws as squares of a path.</summary>
    public static string ReadPath(string path, int modules)
    {
        var width = modules * DotsInAModule;
        var picture = new byte[width * width];
        Array.Fill(picture, byte.MaxValue);
        foreach (Match square in Square().Matches(path))
        {
            var (left, top) = (Number(square, 1) * DotsInAModule, Number(square, 2) * DotsInAModule);
            for (var row = top; row < top + DotsInAModule; row++) picture.AsSpan((row * width) + left, DotsInAModule).Clear();
        }

        return Read(picture, width, width);
    }

    /// <summary>What the code says somewhere in a picture of grey dots.</summary>
    public static string Read(byte[] picture, int width, int height)
    {
        var dots = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(picture, width, height, RGBLuminanceSource.BitmapFormat.Gray8)));
        return new QRCodeReader().decode(dots)?.Text ?? throw new InvalidDataException("The picture holds no code that can be read.");
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(\d+) (\d+)h1v1h-1z")]
    private static partial Regex Square();
}
