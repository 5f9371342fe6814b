using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Communes;

/// <summary>A commune is new, or what is known of it changed.</summary>
internal sealed record CommuneTakenOver(CommuneId CommuneId, InseeCode Code, string Name, int Residents) : IDomainEvent;
