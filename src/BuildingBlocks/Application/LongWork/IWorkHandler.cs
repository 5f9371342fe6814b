using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Application.LongWork;

/// <summary>
/// Does a kind of long work, outside any transaction, as far as the command that ends it: what this command changes and the end of the operation are one transaction. Found by convention. It may be
/// called again from the beginning, on another host, for as long as that transaction has not committed: what it does before is safe to repeat.
/// </summary>
/// <typeparam name="TOrder">What is to be done.</typeparam>
/// <typeparam name="TCommand">The command that ends it; its value is the result of the operation.</typeparam>
public interface IWorkHandler<in TOrder, TCommand>
    where TOrder : IWorkOrder
    where TCommand : ICommandBase
{
    /// <summary>Does the work up to its last command, which is sent in the name of whoever started it.</summary>
    /// <param name="order">What is to be done.</param>
    /// <param name="run">What it is done with, and to whom it tells how far it is.</param>
    /// <param name="cancellationToken">The operation was cancelled or taken over, or the host stops.</param>
    /// <returns>The command, or why there is none.</returns>
    Task<Result<TCommand>> PrepareAsync(TOrder order, IWorkRun run, CancellationToken cancellationToken);
}
