namespace AmiPlatform.BuildingBlocks.Application.Access;

/// <summary>Knows the funders for which accounts may act; the module that keeps funders implements it.</summary>
public interface IFunderDirectory
{
    /// <summary>Whether there is such a funder.</summary>
    /// <param name="funderId">The funder.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>Whether it is known.</returns>
    Task<bool> KnowsAsync(Guid funderId, CancellationToken cancellationToken);
}
