namespace AmiPlatform.BuildingBlocks.Application.Requests;

/// <summary>What this caller could do next with one thing, exactly as the read of the thing offers it: a refusal names the same, without what only reads.</summary>
public interface IOffers
{
    /// <summary>Enumeration of the actions of the thing's state table, by whose words they are named.</summary>
    Type Actions { get; }

    /// <summary>Property by which a command names the thing, such as <c>DossierId</c>.</summary>
    string IdentifiedBy { get; }

    /// <summary>What the read of the thing offers to the caller.</summary>
    /// <param name="id">Value of that property.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The actions; none where the caller may not read the thing.</returns>
    Task<IReadOnlyList<AllowedAction>> OfAsync(object id, CancellationToken cancellationToken);
}
