using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Communes;

namespace AmiPlatform.Territories.Domain.Districts;

internal static class DistrictErrors
{
    public static readonly Error NameMissing = Error.Rule("territories.name-missing");

    public static readonly Error CommuneMissing = Error.Rule("territories.district-commune-missing");

    public static readonly Error CommuneTwice = Error.Rule("territories.district-commune-twice");

    public static readonly Error TwoLegalDates = Error.Rule("territories.district-two-legal-dates");

    public static Error GenerationNotFound(string given) => Error.NotFound("territories.generation-not-found", ("given", given));

    public static Error EndedByLaw(DistrictGeneration generation, DateOnly lastDay) =>
        Error.Conflict("territories.generation-ended-by-law", ("generation", generation), ("lastDay", lastDay));

    public static Error AlreadyClosed(DistrictGeneration generation, DateOnly lastDay) =>
        Error.Conflict("territories.generation-already-closed", ("generation", generation), ("lastDay", lastDay));

    public static Error ClosedBeforeItBegan(DateOnly from, DateOnly given) =>
        Error.Rule("territories.generation-closed-before-it-began", ("from", from), ("given", given)).At("/lastDay");

    public static Error PopulationNegative(int given) => CommuneErrors.PopulationNegative(given);
}
