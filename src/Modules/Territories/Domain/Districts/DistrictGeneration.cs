namespace AmiPlatform.Territories.Domain.Districts;

/// <summary>Which of the national lists a district belongs to.</summary>
internal enum DistrictGeneration
{
    /// <summary>Urban contracts of social cohesion, before the law of 2014.</summary>
    Cucs2007,

    /// <summary>Decree 2014-1750.</summary>
    Qpv2015,

    /// <summary>Decree 2023-1314.</summary>
    Qpv2024,
}
