using AmiPlatform.Territories.Domain.Communes;

namespace AmiPlatform.Territories.Domain.Districts;

/// <summary>A commune in which a district lies.</summary>
internal sealed record DistrictCommune(InseeCode Code);
