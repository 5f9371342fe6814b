using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Brings the database to the present shape: what belongs to no module first. Safe to start again after a start that was killed in the middle.</summary>
/// <param name="contexts">Every set of tables, in order.</param>
/// <param name="database">Where the database is.</param>
/// <param name="clock">For the wait between attempts.</param>
/// <param name="logger">Says what was applied.</param>
public sealed partial class DatabaseMigrator(IEnumerable<IMigratedContext> contexts, DatabaseLocation database, TimeProvider clock, ILogger<DatabaseMigrator> logger)
{
    private const string LockTable = "__EFMigrationsLock";

    /// <summary>What the systems say of a file that another process holds: Linux, macOS, Windows.</summary>
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(200);

    /// <summary>Applies what is missing; does nothing when nothing is.</summary>
    /// <param name="cancellationToken">Cancels between two migrations.</param>
    /// <returns>How many migrations were applied.</returns>
    public async Task<int> MigrateAsync(CancellationToken cancellationToken)
    {
        // On SQL Server the database may not be there yet, and EF Core takes a lock of its own.
        await using var hold = database.Provider == DatabaseProvider.Sqlite ? await HoldAsync(cancellationToken) : null;
        var known = database.File is not null && File.Exists(database.File) ? await AppliedMigrations.ReadAsync(database.WriterConnectionString, cancellationToken) : null;
        var applied = 0;
        foreach (var source in contexts)
        {
            if (known?.Cover(source) == true) continue;
            await using var context = source.Migrating();
            var pending = database.File is null || File.Exists(database.File)
                ? (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToArray()
                : [.. context.Database.GetMigrations()];
            if (pending.Length == 0) continue;
            await ForgetAbandonedLockAsync(context, cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
            applied += pending.Length;
            LogApplied(context.GetType().Name, string.Join(", ", pending));
        }

        return applied;
    }

    /// <summary>Keeps other processes from migrating, and from whatever else one must do alone before the platform serves, until what is returned is disposed. The holder itself cannot migrate meanwhile.</summary>
    /// <param name="cancellationToken">Cancels the wait for another process.</param>
    /// <returns>What is to be disposed.</returns>
    /// <exception cref="SettingsException">The folder cannot be written to.</exception>
    public async Task<IAsyncDisposable> HoldAsync(CancellationToken cancellationToken)
    {
        if (database.Provider == DatabaseProvider.SqlServer) return await HoldServerAsync(cancellationToken);
        while (true)
        {
            try
            {
                // The operating system frees this lock when its holder dies, which EF Core's row in the database does not.
                return new FileStream(database.File + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException refused) when (Held.Contains(refused.HResult))
            {
                await Task.Delay(BetweenAttempts, clock, cancellationToken);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new SettingsException([Settings.Fault("Storage:Directory", "a folder that can be written to", database.Folder)]);
            }
        }
    }

    private async Task<SqlConnection> HoldServerAsync(CancellationToken cancellationToken)
    {
        var connection = new SqlConnection(new SqlConnectionStringBuilder(database.WriterConnectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await ServerHold.TakeAsync(connection, clock, cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task ForgetAbandonedLockAsync(DbContext context, CancellationToken cancellationToken)
    {
        if (database.Provider != DatabaseProvider.Sqlite) return;
        await using var connection = new SqliteConnection(database.WriterConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var forget = connection.CreateCommand();
        forget.CommandText = $"PRAGMA journal_mode=WAL; DROP TABLE IF EXISTS \"{LockTable}\"";
        await forget.ExecuteNonQueryAsync(cancellationToken);
        LogReady(context.GetType().Name);
    }

    [LoggerMessage(LogLevel.Information, "{Context}: applied {Migrations}")]
    private partial void LogApplied(string context, string migrations);

    [LoggerMessage(LogLevel.Debug, "{Context}: no other host migrates")]
    private partial void LogReady(string context);
}
