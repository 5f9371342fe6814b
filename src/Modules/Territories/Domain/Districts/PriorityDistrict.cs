using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;

namespace AmiPlatform.Territories.Domain.Districts;

/// <summary>A priority district (QPV) of one generation.</summary>
internal sealed class PriorityDistrict : AggregateRoot<DistrictId>
{
    private readonly List<DistrictCommune> communes = [];

    private PriorityDistrict()
    {
    }

    public DistrictCode? Code { get; private init; }

    public DistrictGeneration Generation { get; private init; }

    public DistrictProvenance Provenance { get; private init; }

    public string Name { get; private set; } = string.Empty;

    public string FoldedName { get; private set; } = string.Empty;

    public IReadOnlyList<DistrictCommune> Communes => communes;

    public int? Residents { get; private set; }

    public int? Vintage { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public DistrictData Data => new(Name, [.. communes.Select(commune => commune.Code)], Residents is { } known ? new Population(known, Vintage) : null);

    /// <summary>A district of an official list with codes; the code tells the generation, which may have been closed already.</summary>
    public static Result<PriorityDistrict> Official(DistrictId id, DistrictCode code, DistrictData data, DateOnly? closedOn = null) =>
        Create(new PriorityDistrict { Id = id, Code = code, Generation = code.Generation, Provenance = DistrictProvenance.Official, ValidTo = closedOn }, data);

    /// <summary>A district of 2007, which had no code.</summary>
    public static Result<PriorityDistrict> OfCucs2007(DistrictId id, DistrictData data) =>
        Create(new PriorityDistrict { Id = id, Generation = DistrictGeneration.Cucs2007, Provenance = DistrictProvenance.Official }, data);

    /// <summary>A district invented to show the platform; never with an official code.</summary>
    public static Result<PriorityDistrict> Demonstration(DistrictId id, DistrictGeneration generation, DistrictData data, DateOnly? closedOn = null) =>
        Create(new PriorityDistrict { Id = id, Generation = generation, Provenance = DistrictProvenance.Demonstration, ValidTo = closedOn }, data);

    /// <summary>Takes over newer data; says whether anything was new.</summary>
    public Result<bool> Update(DistrictData data)
    {
        if (Refusal(data) is { } refusal) return refusal;
        var next = data.Population is { } given && Data.Population is { } before ? data with { Population = given.Or(before) } : data;
        if (next == Data) return false;
        Take(next);
        return true;
    }

    /// <summary>Ends with its generation.</summary>
    public Result Close(DateOnly lastDay)
    {
        if (lastDay < ValidFrom) return DistrictErrors.ClosedBeforeItBegan(ValidFrom, lastDay);
        if (ValidTo == lastDay) return Result.Success;
        ValidTo = lastDay;
        Tell();
        Raise(new DistrictClosed(Id, Code, Generation, Name, lastDay));
        return Result.Success;
    }

    private static Result<PriorityDistrict> Create(PriorityDistrict district, DistrictData data)
    {
        if (Refusal(data) is { } refusal) return refusal;
        district.Take(data);
        return district;
    }

    private static Error? Refusal(DistrictData data)
    {
        if (string.IsNullOrWhiteSpace(data.Name)) return DistrictErrors.NameMissing;
        if (data.Communes.Count == 0) return DistrictErrors.CommuneMissing;
        if (data.Communes.Distinct().Count() < data.Communes.Count) return DistrictErrors.CommuneTwice;
        if (data.Communes.Select(code => code.IsOverseas).Distinct().Count() > 1) return DistrictErrors.TwoLegalDates;
        return data.Population is { Residents: < 0 } population ? DistrictErrors.PopulationNegative(population.Residents) : null;
    }

    private void Take(DistrictData data)
    {
        var validity = Validity.Of(Generation, data.Communes[0].IsOverseas);
        (Name, FoldedName) = (data.Name, FoldedText.Of(data.Name));
        (Residents, Vintage) = (data.Population?.Residents, data.Population?.Vintage);
        (ValidFrom, ValidTo) = (validity.From, validity.To ?? ValidTo);
        communes.RemoveAll(commune => !data.Communes.Contains(commune.Code));
        communes.AddRange(data.Communes.Where(code => communes.TrueForAll(commune => commune.Code != code)).Select(code => new DistrictCommune(code)));
        Tell();
    }

    private void Tell() =>
        Raise(new DistrictTakenOver(Id, Code, Generation, Provenance, Name, [.. communes.Select(commune => commune.Code)], Residents, new Validity(ValidFrom, ValidTo)));
}
