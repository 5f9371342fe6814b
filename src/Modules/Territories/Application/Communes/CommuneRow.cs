using AmiPlatform.Territories.Domain.Communes;

namespace AmiPlatform.Territories.Application.Communes;

/// <summary>A line of a file of communes that could be read.</summary>
internal sealed record CommuneRow(int Line, InseeCode Code, string Name, Siren Siren, IReadOnlyList<string> PostalCodes, int Residents);
