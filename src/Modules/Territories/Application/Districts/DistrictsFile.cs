using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Districts;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>A list of districts as read: whether its communes are known shows only in the database, and all wrong lines are told together.</summary>
/// <param name="Rows">Lines that could be read.</param>
/// <param name="Mentions">Every commune named, on readable lines and others.</param>
/// <param name="Faults">What is wrong with the file itself.</param>
internal sealed record DistrictsFile(IReadOnlyList<DistrictRow> Rows, IReadOnlyList<CommuneMention> Mentions, IReadOnlyList<Error> Faults);

/// <summary>A district as a line tells it; one of 2007 has no code.</summary>
internal sealed record DistrictRow(int Line, DistrictCode? Code, string Name, IReadOnlyList<InseeCode> Communes, int? Residents);

internal sealed record CommuneMention(int Line, InseeCode Code);
