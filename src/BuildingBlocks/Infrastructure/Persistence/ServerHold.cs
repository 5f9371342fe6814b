using System.Data.Common;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>The lock of a SQL Server database that one process at a time holds; the server frees it when the connection of its holder ends.</summary>
internal static class ServerHold
{
    private const int HeldByAnother = -1;

    private const string Take =
        "DECLARE @outcome int; EXEC @outcome = sp_getapplock @Resource = N'amiplatform:alone', @LockMode = N'Exclusive', @LockOwner = N'Session', @LockTimeout = 0; SELECT @outcome;";

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits until the connection holds the lock.</summary>
    /// <param name="connection">An open connection, and none of a pool: the lock is its own.</param>
    /// <param name="clock">For the wait between attempts.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="InvalidOperationException">The server gives no lock for another reason than that somebody holds it.</exception>
    public static async Task TakeAsync(DbConnection connection, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Take;
        while (await command.ExecuteScalarAsync(cancellationToken) is int outcome and < 0)
        {
            if (outcome != HeldByAnother) throw new InvalidOperationException($"sp_getapplock answered {outcome}.");
            await Task.Delay(BetweenAttempts, clock, cancellationToken);
        }
    }
}
