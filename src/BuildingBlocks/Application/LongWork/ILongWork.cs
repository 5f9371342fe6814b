using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Application.LongWork;

/// <summary>Accepts work that takes longer than a request should: it is written down in the transaction of the command, and begins after its commit.</summary>
public interface ILongWork
{
    /// <summary>Accepts work, unless work with the same key has not ended.</summary>
    /// <param name="key">What one piece of work at a time is done to, such as <c>territories.communes</c>; at most 200 characters.</param>
    /// <param name="order">What is to be done.</param>
    /// <param name="input">What it is done with, where the command brought something.</param>
    /// <returns>The operation by which the work is followed, or the refusal that names the one that runs.</returns>
    Result<AcceptedOperation> Start(string key, IWorkOrder order, WorkInput? input = null);
}
