using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.Data.SqlClient;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

/// <summary>SQL Server's door: an ordinary transaction for each piece of writing.</summary>
/// <param name="database">Where the server is.</param>
internal sealed class SqlServerDoor(DatabaseLocation database) : IWriteDoor
{
    public async Task<TOutcome> RunAsync<TOutcome>(Func<WriteSession, Task<TOutcome>> work, CancellationToken cancellationToken)
        where TOutcome : IOutcome
    {
        if (LaneEntry.IsInside) throw new InvalidOperationException("Work in a write transaction cannot open another: a handler sends no command and saves nothing itself.");
        await using var connection = new SqlConnection(database.WriterConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var transaction = (SqlTransaction)await connection.BeginTransactionAsync(cancellationToken);
            var session = new WriteSession(DatabaseProvider.SqlServer, connection, transaction, []);
            var outcome = await Task.Run(() => LaneEntry.Enter(() => work(session)), CancellationToken.None);
            if (outcome.IsSuccess) await transaction.CommitAsync(CancellationToken.None);
            return outcome;
        }
        catch (Exception exception) when (exception is not WritingUnavailableException && SqlServerFaults.IsUnavailable(exception))
        {
            throw new WritingUnavailableException(exception.Message, exception);
        }
    }
}
