using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Calls.Domain.Funders;

namespace AmiPlatform.Calls.Application;

/// <summary>The funders, inside a transaction.</summary>
internal interface IFunderRepository : IRepository<Funder, FunderId>
{
    /// <summary>All of them; an authority works with a handful.</summary>
    Task<IReadOnlyList<Funder>> AllAsync(CancellationToken cancellationToken);
}
