using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>How names of files end: by its ending, not by its content, an operating system chooses the program that opens a file.</summary>
internal static class FileEndings
{
    private const int Longest = 10;

    /// <summary>Endings of a kind; the first is the usual one.</summary>
    public static IReadOnlyList<string> Of(FileKind kind) => kind == FileKind.Jpeg ? [".jpg", ".jpeg", ".jfif"] : [$".{kind.ToString().ToLowerInvariant()}"];

    /// <summary>A name that ends as its kind does: it stays as it is, or gets the usual ending where it has none.</summary>
    /// <param name="name">A name that was made harmless.</param>
    /// <param name="kind">What the content is.</param>
    /// <returns>The name, or the refusal of another ending.</returns>
    public static Result<string> Fit(string name, FileKind kind)
    {
        var expected = Of(kind);
        if (EndingOf(name) is not { } ending) return FileNames.Normalise(name + expected[0]);
        return expected.Contains(ending, StringComparer.OrdinalIgnoreCase) ? name : FileErrors.EndingDiffers(ending, kind, expected);
    }

    // What follows the last point of « Compte rendu n° 2.1 » or « M. Dupont » is no ending.
    private static string? EndingOf(string name) =>
        name.LastIndexOf('.') is var at and >= 0 && name[(at + 1)..] is { Length: > 0 and <= Longest } ending && ending.All(char.IsAsciiLetterOrDigit) && ending.Any(char.IsAsciiLetter)
            ? $".{ending}"
            : null;
}
