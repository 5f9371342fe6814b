using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class SqliteOperatorsDesign() : DesignTimeFactory<SqliteOperatorsDbContext>(OperatorsModule.Schema);

internal sealed class SqlServerOperatorsDesign() : DesignTimeFactory<SqlServerOperatorsDbContext>(OperatorsModule.Schema);
