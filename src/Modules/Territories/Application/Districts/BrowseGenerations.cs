using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>Lists the generations of districts that are known here, the oldest first: there are three at most.</summary>
[Anonymous]
[SortedBy("generation")]
internal sealed record BrowseGenerations : IQuery<Page<GenerationResponse>>;

internal sealed class BrowseGenerationsHandler(ITerritoriesQueries territories) : IQueryHandler<BrowseGenerations, Page<GenerationResponse>>
{
    public async Task<Result<Page<GenerationResponse>>> Handle(BrowseGenerations query, CancellationToken cancellationToken) =>
        new Page<GenerationResponse>(await territories.GenerationsAsync(null, cancellationToken));
}
