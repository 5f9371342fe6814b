using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class SqliteTerritoriesDesign() : DesignTimeFactory<SqliteTerritoriesDbContext>(TerritoriesModule.Schema);

internal sealed class SqlServerTerritoriesDesign() : DesignTimeFactory<SqlServerTerritoriesDbContext>(TerritoriesModule.Schema);
