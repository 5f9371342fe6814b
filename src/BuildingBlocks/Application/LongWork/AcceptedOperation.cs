namespace AmiPlatform.BuildingBlocks.Application.LongWork;

/// <summary>Long work that was accepted and is not done.</summary>
/// <param name="Id">Identifier of the operation; <c>Location</c> is its address.</param>
/// <param name="Kind">What is done, such as <c>territories.import-communes</c>.</param>
/// <param name="State">Where it stands.</param>
/// <param name="QueuedAt">When it was accepted.</param>
public sealed record AcceptedOperation(Guid Id, string Kind, OperationState State, DateTimeOffset QueuedAt)
{
    /// <summary>Address of an operation.</summary>
    /// <param name="id">The operation.</param>
    /// <returns>The path.</returns>
    public static string PathOf(Guid id) => $"/api/platform/operations/{id}";
}
