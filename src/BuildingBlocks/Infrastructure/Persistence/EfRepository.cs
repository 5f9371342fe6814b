using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Loads and adds aggregates of one kind. The first one that a request loads is the one it addresses: its version is held against <c>If-Match</c>.</summary>
/// <typeparam name="TAggregate">The aggregate.</typeparam>
/// <typeparam name="TId">Its identifier.</typeparam>
/// <param name="context">Context of the module's transaction.</param>
/// <param name="request">Precondition of the present request.</param>
public abstract class EfRepository<TAggregate, TId>(ModuleDbContext context, RequestContext request) : IRepository<TAggregate, TId>
    where TAggregate : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    private static readonly PreparedQuery<ModuleDbContext, TId, TAggregate> ById =
        new((context, id) => context.Set<TAggregate>().SingleOrDefault(aggregate => aggregate.Id.Equals(id)));

    /// <inheritdoc/>
    public async Task<TAggregate?> FindAsync(TId id, CancellationToken cancellationToken)
    {
        var aggregate = await FindForMergeAsync(id, cancellationToken);
        return aggregate is null ? null : Checked(aggregate);
    }

    /// <summary>Loads an aggregate whose use case itself compares versions, field by field.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The aggregate, or nothing.</returns>
    public Task<TAggregate?> FindForMergeAsync(TId id, CancellationToken cancellationToken) => ById.RunAsync(context, id);

    /// <inheritdoc/>
    public void Add(TAggregate aggregate) => context.Set<TAggregate>().Add(aggregate);

    /// <summary>Holds the version of an aggregate found in another way against the precondition.</summary>
    /// <param name="aggregate">The aggregate.</param>
    /// <returns>The same.</returns>
    /// <exception cref="PreconditionFailedException">The caller saw another version; the pipeline answers 412.</exception>
    protected TAggregate Checked(TAggregate aggregate)
    {
        ArgumentNullException.ThrowIfNull(aggregate);
        if (request.ExpectedVersion is not { } expected) return aggregate;
        request.ExpectedVersion = null;
        request.Addressed = aggregate;
        return aggregate.Version == expected ? aggregate : throw new PreconditionFailedException(expected, aggregate.Version);
    }
}
