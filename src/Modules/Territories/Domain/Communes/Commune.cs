using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Communes;

/// <summary>A commune of the territory.</summary>
internal sealed class Commune : AggregateRoot<CommuneId>
{
    private Commune()
    {
    }

    public InseeCode Code { get; private init; }

    public string Name { get; private set; } = string.Empty;

    public Siren Siren { get; private set; }

    public IReadOnlyList<string> PostalCodes { get; private set; } = [];

    public int Residents { get; private set; }

    public int? Vintage { get; private set; }

    public CommuneData Data => new(Name, Siren, PostalCodes, new Population(Residents, Vintage));

    public static Result<Commune> Create(CommuneId id, InseeCode code, CommuneData data)
    {
        if (Refusal(data) is { } refusal) return refusal;
        var commune = new Commune { Id = id, Code = code };
        commune.Take(data);
        return commune;
    }

    /// <summary>Takes over newer data; says whether anything was new.</summary>
    public Result<bool> Update(CommuneData data)
    {
        if (Refusal(data) is { } refusal) return refusal;
        var next = data with { Population = data.Population.Or(Data.Population) };
        if (next == Data) return false;
        Take(next);
        return true;
    }

    private static Error? Refusal(CommuneData data)
    {
        if (string.IsNullOrWhiteSpace(data.Name)) return CommuneErrors.NameMissing;
        if (data.PostalCodes.Count == 0) return CommuneErrors.PostalCodeMissing;
        return data.Population.Residents < 0 ? CommuneErrors.PopulationNegative(data.Population.Residents) : null;
    }

    private void Take(CommuneData data)
    {
        (Name, Siren, PostalCodes) = (data.Name, data.Siren, data.PostalCodes);
        (Residents, Vintage) = (data.Population.Residents, data.Population.Vintage);
        Raise(new CommuneTakenOver(Id, Code, Name, Residents));
    }
}
