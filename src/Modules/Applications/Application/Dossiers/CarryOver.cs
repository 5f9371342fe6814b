using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Territories;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Authority;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Reads what decides how much of a former file a call takes over.</summary>
internal interface ICarryOver
{
    Task<CarryOverCase> CaseAsync(Dossier former, KnownCall call, CancellationToken cancellationToken);
}

internal sealed class CarryOver(IKnownCalls calls, IKnownTerritory territory, IAuthority authority, TimeProvider clock) : ICarryOver
{
    public async Task<CarryOverCase> CaseAsync(Dossier former, KnownCall call, CancellationToken cancellationToken)
    {
        var action = former.Content.Action;
        var formerCall = former.CallId == call.Id ? call : await calls.FindAsync(former.CallId, cancellationToken);
        var districts = action.Districts.Count == 0 ? [] : await territory.DistrictsAsync(action.Districts, cancellationToken);
        var communes = action.Communes.Count == 0 ? [] : await territory.CommunesAsync(action.Communes, cancellationToken);
        var today = authority.DateOf(clock.GetUtcNow());
        return new CarryOverCase(
            formerCall is null ? [] : FunderRequests.Of(formerCall.Published, former.Content),
            call.Published.Envelopes.Select(envelope => envelope.FunderId).ToHashSet(),
            districts.Where(district => district.IsInForceOn(today)).Select(district => district.Id).ToHashSet(),
            districts.ToDictionary(district => district.Id, district => district.Name),
            communes.Select(commune => commune.Code).ToHashSet());
    }
}
