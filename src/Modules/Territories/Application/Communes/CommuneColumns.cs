namespace AmiPlatform.Territories.Application.Communes;

/// <summary>Columns of the file of communes; others may stand beside them.</summary>
internal static class CommuneColumns
{
    public const string Code = "code_insee";
    public const string Name = "nom";
    public const string Siren = "siren";
    public const string PostalCodes = "codes_postaux";
    public const string Population = "population_insee_package";

    public static IReadOnlyList<string> All { get; } = [Code, Name, Siren, PostalCodes, Population];
}
