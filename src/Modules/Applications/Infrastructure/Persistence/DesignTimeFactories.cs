using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class SqliteApplicationsDesign() : DesignTimeFactory<SqliteApplicationsDbContext>(ApplicationsModule.Schema);

internal sealed class SqlServerApplicationsDesign() : DesignTimeFactory<SqlServerApplicationsDbContext>(ApplicationsModule.Schema);
