using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>Lists the generations of districts that are known here, the oldest first: there are three at most.</summary>
/// <param name="Count">Whether to count them.</param>
[Anonymous]
[SortedBy("generation")]
internal sealed record BrowseGenerations(bool? Count = null) : IQuery<Page<GenerationResponse>>;

internal sealed class BrowseGenerationsHandler(ITerritoriesQueries territories) : IQueryHandler<BrowseGenerations, Page<GenerationResponse>>
{
    public async Task<Result<Page<GenerationResponse>>> Handle(BrowseGenerations query, CancellationToken cancellationToken)
    {
        var known = await territories.GenerationsAsync(null, cancellationToken);
        return new Page<GenerationResponse>(known, Total: query.Count is true ? known.Count : null);
    }
}
