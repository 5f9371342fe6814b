using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>Reads and draws a PDF with the programs of Poppler, which know nothing of ours; <c>.ci/run</c> brings them where there is apt.</summary>
internal static class Poppler
{
    private const string Programs = "/usr/bin";

    /// <summary>What <c>pdftotext</c> finds.</summary>
    public static async Task<string> TextAsync(byte[] pdf) => Encoding.UTF8.GetString(await RunAsync("pdftotext", pdf, "-enc", "UTF-8", "-", "-"));

    /// <summary>The last page, drawn in grey as a printer would see it, 150 dots to the inch.</summary>
    public static async Task<(byte[] Dots, int Width, int Height)> LastPageAsync(byte[] pdf, int pages)
    {
        var drawn = await RunAsync("pdftoppm", pdf, "-gray", "-r", "150", "-f", $"{pages}", "-l", $"{pages}", "-");
        // Portable graymap: P5, width, height, the value of white, then the dots.
        var (at, words) = (0, new List<string>());
        while (words.Count < 4)
        {
            var end = Array.FindIndex(drawn, at, value => char.IsWhiteSpace((char)value));
            words.Add(Encoding.ASCII.GetString(drawn, at, end - at));
            at = end + 1;
        }

        return (drawn[at..], int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
    }

    private static async Task<byte[]> RunAsync(string program, byte[] pdf, params string[] arguments)
    {
        var path = Path.Combine(Programs, program);
        Assert.SkipUnless(File.Exists(path), $"{path} is not there: Debian has it in poppler-utils.");
        var stop = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo(path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var answer = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(answer, stop);
        await process.StandardInput.BaseStream.WriteAsync(pdf, stop);
        process.StandardInput.Close();
        await reading;
        await process.WaitForExitAsync(stop);
        return process.ExitCode == 0 ? answer.ToArray() : throw new InvalidDataException($"{program} ended with {process.ExitCode}.");
    }
}
