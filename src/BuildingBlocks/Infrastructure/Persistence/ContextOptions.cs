using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>How every context of the platform is configured for its provider.</summary>
public static class ContextOptions
{
    private static readonly GuardRows Guards = new();

    /// <summary>Configures a context.</summary>
    /// <typeparam name="TContext">The thin context of one provider.</typeparam>
    /// <param name="builder">Its options.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="connectionString">Connection string; nothing when a connection is set later.</param>
    /// <param name="schema">Schema or prefix of its tables, and of its migrations history.</param>
    /// <returns>The same builder.</returns>
    public static DbContextOptionsBuilder<TContext> Configure<TContext>(
        DbContextOptionsBuilder<TContext> builder, DatabaseProvider provider, string? connectionString, string schema)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        return provider == DatabaseProvider.Sqlite
            ? builder.UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable($"{schema}_{typeof(TContext).Name.Replace("Sqlite", string.Empty, StringComparison.Ordinal)}_migrations"))
            : builder.UseSqlServer(connectionString, server => server.MigrationsHistoryTable($"{typeof(TContext).Name.Replace("SqlServer", string.Empty, StringComparison.Ordinal)}_migrations", schema))
                .AddInterceptors(Guards);
    }
}
