namespace AmiPlatform.Applications.Application.Territories;

/// <summary>The communes and districts that this module has heard of.</summary>
internal interface IKnownTerritory
{
    Task<KnownDistrict> FindOrAddDistrictAsync(Guid districtId, CancellationToken cancellationToken);

    Task<KnownCommune> FindOrAddCommuneAsync(Guid communeId, CancellationToken cancellationToken);

    Task<IReadOnlyList<KnownDistrict>> DistrictsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Districts in force on a day, by name.</summary>
    Task<IReadOnlyList<KnownDistrict>> DistrictsInForceAsync(DateOnly day, CancellationToken cancellationToken);

    Task<IReadOnlyList<KnownCommune>> CommunesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken);
}
