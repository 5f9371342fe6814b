namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Knows when the direct consumers of integration events are done.</summary>
public interface IEventWait
{
    /// <summary>Waits until every in-process consumer has handled the events.</summary>
    /// <param name="eventIds">Events that one command raised.</param>
    /// <param name="timeout">The longest wait.</param>
    /// <param name="cancellationToken">The caller went away.</param>
    /// <returns>Whether all are handled; false after the timeout.</returns>
    Task<bool> WaitAsync(IReadOnlyList<Guid> eventIds, TimeSpan timeout, CancellationToken cancellationToken);
}
