using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Districts;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>Reads one generation of districts.</summary>
/// <param name="Generation">Generation, such as <c>Qpv2024</c>.</param>
[Anonymous]
internal sealed record GetGeneration(string Generation) : IQuery<GenerationResponse>;

/// <summary>A generation of priority districts: one national list, in force from one day to another.</summary>
/// <param name="Generation">Which one.</param>
/// <param name="ValidFrom">First day in force in metropolitan France.</param>
/// <param name="ValidTo">Last day in force; none while it lasts.</param>
/// <param name="Reason">The act that ended it, where the law had not.</param>
/// <param name="Districts">How many districts of the territory belong to it.</param>
/// <param name="Residents">Residents of these districts, where known.</param>
/// <param name="Version">Version, also the <c>ETag</c>.</param>
internal sealed record GenerationResponse(
    DistrictGeneration Generation, DateOnly ValidFrom, DateOnly? ValidTo, string? Reason, int Districts, long Residents, long Version) : IVersioned
{
    /// <summary>What the caller may do next.</summary>
    public IReadOnlyList<AllowedAction> Actions { get; init; } = [];
}

internal sealed class GetGenerationHandler(ITerritoriesQueries territories, ICaller caller) : IQueryHandler<GetGeneration, GenerationResponse>
{
    public async Task<Result<GenerationResponse>> Handle(GetGeneration query, CancellationToken cancellationToken)
    {
        if (GenerationName.Read(query.Generation) is not { } name || (await territories.GenerationsAsync(name, cancellationToken)).SingleOrDefault() is not { } generation)
            return DistrictErrors.GenerationNotFound(query.Generation);
        return Validity.Of(name, overseas: false).To is null && caller.Has(TerritoriesPermissions.Manage)
            ? generation with { Actions = [new AllowedAction("close", "POST", $"/api/territories/generations/{name}/close")] }
            : generation;
    }
}
