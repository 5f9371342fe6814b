namespace AmiPlatform.Applications.Application.Territories;

/// <summary>What this module keeps of a commune.</summary>
internal sealed class KnownCommune(Guid id)
{
    public Guid Id { get; private init; } = id;

    public string Code { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public int Population { get; private set; }

    public DateTimeOffset ImportedAt { get; private set; }

    public void Take(AmiPlatform.Territories.IntegrationEvents.CommuneImported commune)
    {
        if (commune.ImportedAt < ImportedAt) return;
        (Code, Name, Population, ImportedAt) = (commune.Code, commune.Name, commune.Population, commune.ImportedAt);
    }
}
