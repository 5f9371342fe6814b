using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Communes;

internal static class CommuneErrors
{
    public static readonly Error NameMissing = Error.Rule("territories.name-missing");

    public static readonly Error PostalCodeMissing = Error.Rule("territories.postal-code-missing");

    public static Error PopulationNegative(int given) => Error.Rule("territories.population-negative", ("given", given));
}
