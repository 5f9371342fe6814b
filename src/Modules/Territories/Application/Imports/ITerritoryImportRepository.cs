using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Territories.Domain.Imports;

namespace AmiPlatform.Territories.Application.Imports;

/// <summary>The traces of files that changed something.</summary>
internal interface ITerritoryImportRepository : IRepository<TerritoryImport, ImportId>;
