namespace AmiPlatform.Territories.Domain.Districts;

/// <summary>Days on which something is in force, both included; without an end it lasts.</summary>
internal readonly record struct Validity(DateOnly From, DateOnly? To)
{
    /// <summary>When a generation is in force: the law made them follow each other without a gap, overseas a year later in 2024.</summary>
    public static Validity Of(DistrictGeneration generation, bool overseas) => (generation, overseas) switch
    {
        (DistrictGeneration.Cucs2007, _) => new(new(2007, 1, 1), new(2014, 12, 31)),
        (DistrictGeneration.Qpv2015, false) => new(new(2015, 1, 1), new(2023, 12, 31)),
        (DistrictGeneration.Qpv2015, true) => new(new(2015, 1, 1), new(2024, 12, 31)),
        (DistrictGeneration.Qpv2024, false) => new(new(2024, 1, 1), null),
        (DistrictGeneration.Qpv2024, true) => new(new(2025, 1, 1), null),
        _ => throw new ArgumentOutOfRangeException(nameof(generation), generation, null),
    };

    public bool Contains(DateOnly day) => From <= day && (To is not { } end || day <= end);

    public bool Overlaps(Validity other) => (other.To is not { } otherEnd || From <= otherEnd) && (To is not { } end || other.From <= end);
}
