using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Retention;

/// <summary>A rule over the rows of one table: those that are counted are those that are ended.</summary>
/// <typeparam name="TContext">The module's context.</typeparam>
/// <typeparam name="TRow">The row.</typeparam>
/// <param name="source">Makes the context.</param>
public abstract class RetentionRule<TContext, TRow>(IContextSource<TContext> source) : IRetentionRule
    where TContext : DbContext
{
    /// <inheritdoc/>
    public abstract string Kind { get; }

    /// <inheritdoc/>
    public abstract int Days(RetentionOptions settings);

    /// <inheritdoc/>
    public async Task<int> CountAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        return await Due(context, before).CountAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<int> EndAsync(WriteSession session, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        return await EndAsync(Due(context, before).Take(most), cancellationToken);
    }

    /// <summary>Rows that are kept no longer, in the order in which they end.</summary>
    /// <param name="context">The context.</param>
    /// <param name="before">What ended before this instant is kept no longer.</param>
    /// <returns>The rows.</returns>
    protected abstract IQueryable<TRow> Due(TContext context, DateTimeOffset before);

    /// <summary>Deletes rows, or writes <c>erased</c> in the place of what is personal in them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>How many.</returns>
    protected abstract Task<int> EndAsync(IQueryable<TRow> rows, CancellationToken cancellationToken);
}
