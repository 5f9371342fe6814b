using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Communes;

namespace AmiPlatform.Territories.Domain.Districts;

internal static class DistrictErrors
{
    public static readonly Error NameMissing = Error.Rule("territories.name-missing");

    public static readonly Error CommuneMissing = Error.Rule("territories.district-commune-missing");

    public static readonly Error CommuneTwice = Error.Rule("territories.district-commune-twice");

    public static readonly Error TwoLegalDates = Error.Rule("territories.district-two-legal-dates");

    public static Error PopulationNegative(int given) => CommuneErrors.PopulationNegative(given);
}
