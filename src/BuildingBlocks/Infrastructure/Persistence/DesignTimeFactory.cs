using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Lets the migration tools make a context without a host; the provider is told by the context's name.</summary>
/// <typeparam name="TContext">A thin context, named <c>Sqlite…</c> or <c>SqlServer…</c>.</typeparam>
/// <param name="schema">Schema or prefix of its tables.</param>
public abstract class DesignTimeFactory<TContext>(string schema) : IDesignTimeDbContextFactory<TContext>
    where TContext : DbContext
{
    /// <inheritdoc/>
    public TContext CreateDbContext(string[] args)
    {
        var sqlite = typeof(TContext).Name.StartsWith("Sqlite", StringComparison.Ordinal);
        var options = ContextOptions.Configure(
            new DbContextOptionsBuilder<TContext>(),
            sqlite ? DatabaseProvider.Sqlite : DatabaseProvider.SqlServer,
            sqlite ? "Data Source=:memory:" : "Server=design;Database=design;Trusted_Connection=True;TrustServerCertificate=True",
            schema).Options;
        return (TContext)Activator.CreateInstance(typeof(TContext), options)!;
    }
}
