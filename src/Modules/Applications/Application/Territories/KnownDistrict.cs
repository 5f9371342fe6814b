namespace AmiPlatform.Applications.Application.Territories;

/// <summary>What this module keeps of a priority district.</summary>
internal sealed class KnownDistrict(Guid id)
{
    public Guid Id { get; private init; } = id;

    public string? Code { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public string Generation { get; private set; } = string.Empty;

    public IReadOnlyList<string> CommuneCodes { get; private set; } = [];

    public int? Population { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public DateTimeOffset ImportedAt { get; private set; }

    public bool IsInForceOn(DateOnly date) => ValidFrom <= date && (ValidTo is null || date <= ValidTo);

    public void Take(AmiPlatform.Territories.IntegrationEvents.PriorityDistrictImported district)
    {
        if (district.ImportedAt < ImportedAt) return;
        (Code, Name, Generation, CommuneCodes) = (district.Code, district.Name, district.Generation, district.CommuneCodes);
        (Population, ValidFrom, ValidTo, ImportedAt) = (district.Population, district.ValidFrom, district.ValidTo, district.ImportedAt);
    }
}
