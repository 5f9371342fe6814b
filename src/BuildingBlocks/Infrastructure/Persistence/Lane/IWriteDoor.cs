using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

/// <summary>The one door to the database for everything that writes.</summary>
public interface IWriteDoor
{
    /// <summary>Runs work in a transaction that commits, durably, when the outcome is a success and rolls back when it is a refusal or an exception.</summary>
    /// <typeparam name="TOutcome">Outcome of the work.</typeparam>
    /// <param name="work">Touches nothing but the session's connection; on SQLite its task is complete when it returns.</param>
    /// <param name="cancellationToken">Cancels while the work waits for its turn; not once it runs.</param>
    /// <returns>The outcome, once it is on disk.</returns>
    /// <exception cref="WritingUnavailableException">The database is full, locked or out of reach; nothing was kept.</exception>
    /// <exception cref="InvalidOperationException">Called from inside such work.</exception>
    Task<TOutcome> RunAsync<TOutcome>(Func<WriteSession, Task<TOutcome>> work, CancellationToken cancellationToken)
        where TOutcome : IOutcome;
}
