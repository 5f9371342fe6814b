using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Calls.Application.Funders;
using AmiPlatform.Calls.Domain.Funders;

namespace AmiPlatform.Calls.Application;

/// <summary>Reads of the funders' directory.</summary>
internal interface IFundersQueries
{
    /// <summary>One funder.</summary>
    Task<FunderResponse?> FindAsync(Guid funderId, CancellationToken cancellationToken);

    /// <summary>A page of the directory, by name.</summary>
    Task<Page<FunderSummary>> BrowseAsync(FunderKind? kind, string? text, bool? count, int limit, FunderPosition? behind, CancellationToken cancellationToken);
}
