using System.Reflection;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>The rows of one module: a schema on SQL Server, a table prefix on SQLite. Saved by the pipeline only.</summary>
/// <param name="options">Options of the concrete context of one provider.</param>
/// <param name="schema">Name of the module, lower case.</param>
public abstract class ModuleDbContext(DbContextOptions options, string schema) : DbContext(options)
{
    /// <summary>Name of the schema or table prefix.</summary>
    public string Schema => schema;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        foreach (var type in TypedIds()) configurationBuilder.Properties(type).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(type));
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
            configurationBuilder.Properties<Money>().HaveConversion<MoneyToCentsConverter>();
            configurationBuilder.Properties<decimal>().HaveConversion<DecimalToHundredthsConverter>();
        }
        else
        {
            configurationBuilder.Properties<Money>().HaveConversion<MoneyToDecimalConverter>().HavePrecision(18, 2);
            configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
        }
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(ConfigurationAssembly, IsOwn);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            var table = entity.GetTableName();
            if (table is null) continue;
            if (Database.IsSqlite()) entity.SetTableName($"{schema}_{table}");
            else entity.SetSchema(schema);
            if (entity.ClrType.IsAssignableTo(typeof(IAggregateRoot))) modelBuilder.Entity(entity.ClrType).Property<long>(nameof(IAggregateRoot.Version)).IsConcurrencyToken();
        }
    }

    /// <summary>Assembly that holds the entity configurations.</summary>
    protected virtual Assembly ConfigurationAssembly => GetType().Assembly;

    /// <summary>Chooses the configurations when an assembly holds those of several contexts.</summary>
    /// <param name="configuration">A configuration class.</param>
    /// <returns>Whether it belongs to this context.</returns>
    protected virtual bool IsOwn(Type configuration) => true;

    private IEnumerable<Type> TypedIds() => GetType().Assembly.GetReferencedAssemblies()
        .Where(name => name.Name!.StartsWith("AmiPlatform.", StringComparison.Ordinal) && name.Name.EndsWith(".Domain", StringComparison.Ordinal))
        .SelectMany(name => Assembly.Load(name).GetTypes())
        .Where(type => type.IsValueType && type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ITypedId<>)));
}
