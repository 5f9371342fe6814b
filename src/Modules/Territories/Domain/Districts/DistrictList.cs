using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Districts;

/// <summary>The national list of one generation as far as it concerns this territory: whoever adds a district to it and whoever closes it meet on this row.</summary>
internal sealed class DistrictList : AggregateRoot<DistrictListId>
{
    public const int ReasonLength = 1_000;

    private DistrictList()
    {
    }

    public DistrictGeneration Generation { get; private init; }

    /// <summary>How often districts were added to it; a change, so that a closing at the same time is noticed.</summary>
    public int Growths { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public string? Reason { get; private set; }

    public static DistrictList Open(DistrictGeneration generation) => new() { Id = DistrictListId.Of(generation), Generation = generation };

    public void Grow() => Growths++;

    /// <summary>Says when a generation ends for which the law does not; said again, it puts the day or the act right.</summary>
    public Result Close(DateOnly lastDay, string reason)
    {
        var law = Validity.Of(Generation, overseas: false);
        if (law.To is { } end) return DistrictErrors.EndedByLaw(Generation, end);
        if ((LastDay, Reason) == (lastDay, reason)) return DistrictErrors.AlreadyClosed(Generation, lastDay);
        if (lastDay < law.From) return DistrictErrors.ClosedBeforeItBegan(law.From, lastDay);
        (LastDay, Reason) = (lastDay, reason);
        return Result.Success;
    }
}
