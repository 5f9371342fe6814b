using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// A query for one row on a hot path, compiled once for each model. <c>DbSet.FindAsync</c> would emit code on every call, and a query written in place is
/// taken to pieces on every call.
/// </summary>
/// <typeparam name="TContext">Context of the module.</typeparam>
/// <typeparam name="TKey">What is looked for.</typeparam>
/// <typeparam name="TResult">What is found.</typeparam>
/// <param name="query">Ends in <c>FirstOrDefault</c> or <c>SingleOrDefault</c>.</param>
public sealed class PreparedQuery<TContext, TKey, TResult>(Expression<Func<TContext, TKey, TResult?>> query)
    where TContext : DbContext
{
    private readonly ConditionalWeakTable<IModel, Func<TContext, TKey, Task<TResult?>>> tracking = [];
    private readonly ConditionalWeakTable<IModel, Func<TContext, TKey, Task<TResult?>>> reading = [];

    /// <summary>Runs the query; rows of a write context are tracked, those of a reader are not.</summary>
    /// <param name="context">The context.</param>
    /// <param name="key">What is looked for.</param>
    /// <returns>The row, or nothing.</returns>
    public Task<TResult?> RunAsync(TContext context, TKey key)
    {
        ArgumentNullException.ThrowIfNull(context);
        var compiled = context.ChangeTracker.QueryTrackingBehavior == QueryTrackingBehavior.TrackAll ? tracking : reading;
        return compiled.GetValue(context.Model, _ => EF.CompileAsyncQuery(query))(context, key);
    }
}

/// <summary>A query for one row by two values.</summary>
/// <typeparam name="TContext">Context of the module.</typeparam>
/// <typeparam name="TFirst">First value.</typeparam>
/// <typeparam name="TSecond">Second value.</typeparam>
/// <typeparam name="TResult">What is found.</typeparam>
/// <param name="query">Ends in <c>FirstOrDefault</c> or <c>SingleOrDefault</c>.</param>
public sealed class PreparedQuery<TContext, TFirst, TSecond, TResult>(Expression<Func<TContext, TFirst, TSecond, TResult?>> query)
    where TContext : DbContext
{
    private readonly ConditionalWeakTable<IModel, Func<TContext, TFirst, TSecond, Task<TResult?>>> tracking = [];
    private readonly ConditionalWeakTable<IModel, Func<TContext, TFirst, TSecond, Task<TResult?>>> reading = [];

    /// <summary>Runs the query; rows of a write context are tracked, those of a reader are not.</summary>
    /// <param name="context">The context.</param>
    /// <param name="first">First value.</param>
    /// <param name="second">Second value.</param>
    /// <returns>The row, or nothing.</returns>
    public Task<TResult?> RunAsync(TContext context, TFirst first, TSecond second)
    {
        ArgumentNullException.ThrowIfNull(context);
        var compiled = context.ChangeTracker.QueryTrackingBehavior == QueryTrackingBehavior.TrackAll ? tracking : reading;
        return compiled.GetValue(context.Model, _ => EF.CompileAsyncQuery(query))(context, first, second);
    }
}
