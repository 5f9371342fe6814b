using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Application.Statistics;

/// <summary>The territory as a letter presents it on a day: the figures, and the sentences that they make in French and in English.</summary>
/// <param name="AsOf">The day; today when not said.</param>
[Anonymous]
internal sealed record GetPresentation(DateOnly? AsOf = null) : IQuery<TerritoryPresentation>;

/// <summary>The territory as a letter presents it.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Figures">The territory in figures.</param>
/// <param name="French">Sentences in French.</param>
/// <param name="English">The same in English.</param>
internal sealed record TerritoryPresentation(DateOnly AsOf, TerritoryStatistics Figures, IReadOnlyList<string> French, IReadOnlyList<string> English);

internal sealed class GetPresentationHandler(ITerritoriesQueries territories, IPresentationText text, IAuthority authority, TimeProvider clock)
    : IQueryHandler<GetPresentation, TerritoryPresentation>
{
    public async Task<Result<TerritoryPresentation>> Handle(GetPresentation query, CancellationToken cancellationToken)
    {
        var day = query.AsOf ?? authority.Today(clock);
        var figures = await territories.StatisticsAsync(day, cancellationToken);
        return new TerritoryPresentation(day, figures, text.Write(day, figures, "fr"), text.Write(day, figures, "en"));
    }
}
