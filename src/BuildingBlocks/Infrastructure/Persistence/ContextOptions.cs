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
        var history = HistoryTable(typeof(TContext), provider, schema);
        return provider == DatabaseProvider.Sqlite
            ? builder.UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable(history))
            : builder.UseSqlServer(connectionString, server => server.MigrationsHistoryTable(history, schema)).AddInterceptors(Guards);
    }

    /// <summary>Name of the table that keeps which migrations of a context were applied.</summary>
    /// <param name="context">The thin context of one provider.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="schema">Schema or prefix of its tables.</param>
    /// <returns>The name, with the prefix on SQLite.</returns>
    public static string HistoryTable(Type context, DatabaseProvider provider, string schema)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = $"{context.Name.Replace(provider.ToString(), string.Empty, StringComparison.Ordinal)}_migrations";
        return provider == DatabaseProvider.Sqlite ? $"{schema}_{name}" : name;
    }
}
