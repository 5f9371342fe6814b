using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Application.Persistence;

/// <summary>The aggregates of one kind, inside the command's transaction. Nothing is saved here: the pipeline commits.</summary>
/// <typeparam name="TAggregate">The aggregate.</typeparam>
/// <typeparam name="TId">Its identifier.</typeparam>
public interface IRepository<TAggregate, TId>
    where TAggregate : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    /// <summary>Loads an aggregate whole. The commit refuses when the version that the caller expected is not the one loaded.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The aggregate, or nothing.</returns>
    Task<TAggregate?> FindAsync(TId id, CancellationToken cancellationToken);

    /// <summary>Adds a new aggregate.</summary>
    /// <param name="aggregate">The aggregate.</param>
    void Add(TAggregate aggregate);
}
