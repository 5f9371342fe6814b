using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Domain.Funders;

namespace AmiPlatform.Calls.Application.Funders;

/// <summary>Reads one funder of the directory.</summary>
/// <param name="FunderId">The funder.</param>
[Requires(CallsPermissions.ReadFunders)]
internal sealed record GetFunder(Guid FunderId) : IQuery<FunderResponse>;

/// <summary>A funder, whole.</summary>
/// <param name="Id">The funder.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Siret">SIRET, if known.</param>
/// <param name="DecidingBody">Which of its bodies decides on grants.</param>
/// <param name="Contact">Whom to ask there.</param>
/// <param name="IsAuthority">Whether it is the authority that runs the calls; its name, kind and SIREN are the configuration's.</param>
/// <param name="Version">Version, also the <c>ETag</c>.</param>
internal sealed record FunderResponse(
    Guid Id, string Name, FunderKind Kind, string? Siret, string? DecidingBody, ContactPointData? Contact, bool IsAuthority, long Version) : IVersioned
{
    /// <summary>What this caller may do next.</summary>
    public IReadOnlyList<AllowedAction> Actions { get; init; } = [];
}

internal sealed class GetFunderHandler(IFundersQueries funders, ICaller caller) : IQueryHandler<GetFunder, FunderResponse>
{
    public async Task<Result<FunderResponse>> Handle(GetFunder query, CancellationToken cancellationToken)
    {
        if (await funders.FindAsync(query.FunderId, cancellationToken) is not { } funder) return FunderErrors.NotFound(query.FunderId);
        return caller.Has(CallsPermissions.Manage) ? funder with { Actions = [new("change-funder", "PUT", $"/api/calls/funders/{funder.Id}")] } : funder;
    }
}
