using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Imports;

/// <summary>A file has been taken over, whole, and changed something.</summary>
internal sealed record ImportCompleted(ImportId ImportId, ImportKind Kind, int Created, int Changed) : IDomainEvent;
