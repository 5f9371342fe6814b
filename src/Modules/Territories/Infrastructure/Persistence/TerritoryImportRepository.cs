using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Domain.Imports;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class TerritoryImportRepository(TerritoriesDbContext context, RequestContext request)
    : EfRepository<TerritoryImport, ImportId>(context, request), ITerritoryImportRepository;
