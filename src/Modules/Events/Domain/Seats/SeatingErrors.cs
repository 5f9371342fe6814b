using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Events.Domain.Seats;

internal static class SeatingErrors
{
    public static Error PartyExceedsCapacity(int party, int capacity) =>
        Error.Rule("events.party-exceeds-capacity", ("party", party), ("capacity", capacity)).At("/companions");

    public static Error CompanionsDoNotFit(int party, int available) =>
        Error.Rule("events.companions-do-not-fit", ("party", party), ("available", available)).At("/companions");

    public static Error CapacityBelowSeatsHeld(int given, int held, int offered) =>
        Error.Rule("events.capacity-below-seats-held", ("given", given), ("held", held), ("offered", offered)).At("/capacity");

    public static Error NoSeatFree(int party, int available) =>
        Error.Rule("events.no-seat-free", ("party", party), ("available", available)).At("/companions");
}
