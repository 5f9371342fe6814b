using System.Data.Common;
using System.Reflection;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Makes the contexts of one module, pooled: readers that track nothing, and writers on the connection of a write transaction.</summary>
/// <typeparam name="TContext">The context that modules inject.</typeparam>
/// <typeparam name="TProvider">The thin context of the provider in use.</typeparam>
internal sealed class ContextSource<TContext, TProvider> : IContextSource<TContext>
    where TContext : DbContext
    where TProvider : TContext
{
    private readonly DbContextOptions<TProvider> migrating;
    private readonly PooledDbContextFactory<TProvider> readers;

    // A pool of their own: a context that is given back keeps the connection that was lent to it, and whoever leased it next would read on the connection of somebody else.
    private readonly PooledDbContextFactory<TProvider> borrowers;
    private readonly PooledDbContextFactory<TProvider> writers;
    private readonly DatabaseLocation database;

    public ContextSource(DatabaseLocation database, string schema)
    {
        this.database = database;
        HistoryTable = ContextOptions.HistoryTable(typeof(TProvider), database.Provider, schema);
        migrating = Options(database.WriterConnectionString, schema).Options;
        var reading = Options(database.ReaderConnectionString, schema).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
        (readers, borrowers) = (new PooledDbContextFactory<TProvider>(reading), new PooledDbContextFactory<TProvider>(reading));
        writers = new PooledDbContextFactory<TProvider>(Options(null, schema).Options);
    }

    public string HistoryTable { get; }

    public IReadOnlyCollection<string> Migrations =>
    [
        .. from type in typeof(TProvider).Assembly.GetTypes()
           where type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(TProvider)
           select type.GetCustomAttribute<MigrationAttribute>()!.Id,
    ];

    public TContext Reader() => readers.CreateDbContext();

    public TContext Reader(DbConnection connection)
    {
        var context = borrowers.CreateDbContext();
        context.Database.SetDbConnection(connection);
        return context;
    }

    public TContext Writer(WriteSession session)
    {
        var context = writers.CreateDbContext();
        context.Database.SetDbConnection(session.Connection);
        context.Database.AutoSavepointsEnabled = false;
        context.Database.UseTransaction(session.Transaction);
        return context;
    }

    public DbContext Migrating() => (TContext)Activator.CreateInstance(typeof(TProvider), migrating)!;

    private DbContextOptionsBuilder<TProvider> Options(string? connectionString, string schema) =>
        ContextOptions.Configure(new DbContextOptionsBuilder<TProvider>(), database.Provider, connectionString, schema);
}
