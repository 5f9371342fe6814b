using System.Data.Common;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>A context whose tables the platform migrates.</summary>
public interface IMigratedContext
{
    /// <summary>A context on a connection of its own, for migrations.</summary>
    /// <returns>The caller disposes it.</returns>
    DbContext Migrating();

    /// <summary>Name of the table that keeps which migrations were applied, with its prefix on SQLite.</summary>
    string HistoryTable { get; }

    /// <summary>Identifiers of all migrations that there are for the provider in use, without order.</summary>
    IReadOnlyCollection<string> Migrations { get; }
}

/// <summary>Makes the contexts of one set of tables.</summary>
/// <typeparam name="TContext">The context.</typeparam>
public interface IContextSource<out TContext> : IMigratedContext
    where TContext : DbContext
{
    /// <summary>A pooled context that only reads and tracks nothing; given back when disposed.</summary>
    /// <returns>The context.</returns>
    TContext Reader();

    /// <summary>The same on a connection that is open and stays so.</summary>
    /// <param name="connection">The connection.</param>
    /// <returns>The context.</returns>
    TContext Reader(DbConnection connection);

    /// <summary>A pooled context on the connection and transaction of a write session; given back when disposed, which is once.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The context.</returns>
    TContext Writer(WriteSession session);
}
