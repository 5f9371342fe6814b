using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Contracts;
using AmiPlatform.Territories.Domain.Districts;
using AmiPlatform.Territories.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal abstract class TerritoriesDbContext(DbContextOptions options) : ModuleDbContext(options, TerritoriesModule.Schema)
{
    public DbSet<Commune> Communes => Set<Commune>();

    public DbSet<PriorityDistrict> Districts => Set<PriorityDistrict>();

    public DbSet<DistrictList> DistrictLists => Set<DistrictList>();

    public DbSet<CityContract> CityContracts => Set<CityContract>();

    public DbSet<ContractRegister> ContractRegisters => Set<ContractRegister>();

    public DbSet<TerritoryImport> Imports => Set<TerritoryImport>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<InseeCode>().HaveConversion<InseeCodeConverter>().HaveMaxLength(InseeCode.Length).AreUnicode(false);
        configurationBuilder.Properties<Siren>().HaveConversion<SirenConverter>().HaveMaxLength(9).AreUnicode(false);
        configurationBuilder.Properties<ContractCode>().HaveConversion<ContractCodeConverter>().HaveMaxLength(ContractCode.Length).AreUnicode(false);
        configurationBuilder.Properties<DistrictCode>().HaveConversion<DistrictCodeConverter>().HaveMaxLength(DistrictCode.Length).AreUnicode(false);
    }
}

internal sealed class SqliteTerritoriesDbContext(DbContextOptions<SqliteTerritoriesDbContext> options) : TerritoriesDbContext(options);

internal sealed class SqlServerTerritoriesDbContext(DbContextOptions<SqlServerTerritoriesDbContext> options) : TerritoriesDbContext(options);
