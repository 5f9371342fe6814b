namespace AmiPlatform.Territories.Application.Imports;

internal static class ImportLimits
{
    /// <summary>Lines of one file, heading aside: more communes than any region of France has.</summary>
    public const int Lines = 5_000;

    public const int Bytes = 10 * 1024 * 1024;

    public const int FirstVintage = 1990;

    public const int LastVintage = 2100;
}
