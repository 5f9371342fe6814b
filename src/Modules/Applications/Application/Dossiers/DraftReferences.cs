using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Territories;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Looks up what a text to be saved refers to: funders of the call, districts, communes.</summary>
internal interface IDraftReferences
{
    /// <summary>What is not known, of the first kind of which something is not.</summary>
    Task<IReadOnlyList<Error>> FaultsAsync(Guid callId, SaveDraftBody body, CancellationToken cancellationToken);
}

internal sealed class DraftReferences(IKnownCalls calls, IKnownTerritory territory) : IDraftReferences
{
    public async Task<IReadOnlyList<Error>> FaultsAsync(Guid callId, SaveDraftBody body, CancellationToken cancellationToken)
    {
        if (await UnknownFundersAsync(callId, body, cancellationToken) is { Count: > 0 } funders) return funders;
        if (await UnknownDistrictsAsync(body, cancellationToken) is { Count: > 0 } districts) return districts;
        return await UnknownCommunesAsync(body, cancellationToken);
    }

    private async Task<IReadOnlyList<Error>> UnknownFundersAsync(Guid callId, SaveDraftBody body, CancellationToken cancellationToken)
    {
        if (body.RequestedAmounts.Value is not { Count: > 0 } amounts) return [];
        var call = await calls.FindAsync(callId, cancellationToken);
        var funders = call?.Published.Envelopes.DistinctBy(envelope => envelope.FunderId).ToDictionary(envelope => envelope.FunderId, envelope => envelope.FunderName) ?? [];
        return
        [
            .. amounts.Keys.Where(funder => !funders.ContainsKey(funder))
                .Select(funder => DossierErrors.FunderNotOfTheCall(funder, [.. funders.Select(known => $"{known.Value} ({known.Key})")])),
        ];
    }

    private async Task<IReadOnlyList<Error>> UnknownDistrictsAsync(SaveDraftBody body, CancellationToken cancellationToken)
    {
        if (body.Action.Value?.Districts.Value is not { Count: > 0 } districts) return [];
        var known = (await territory.DistrictsAsync(districts, cancellationToken)).Select(district => district.Id).ToHashSet();
        return
        [
            .. districts.Select((id, index) => (id, index)).Where(district => !known.Contains(district.id))
                .Select(district => ReferenceErrors.NotKnownYet(district.id, $"/action/districts/{district.index}")),
        ];
    }

    private async Task<IReadOnlyList<Error>> UnknownCommunesAsync(SaveDraftBody body, CancellationToken cancellationToken)
    {
        if (body.Action.Value?.Communes.Value is not { Count: > 0 } communes) return [];
        var known = (await territory.CommunesAsync(communes, cancellationToken)).Select(commune => commune.Code).ToHashSet();
        return [.. communes.Select((code, index) => (code, index)).Where(commune => !known.Contains(commune.code)).Select(commune => DossierErrors.CommuneNotKnown(commune.code, commune.index))];
    }
}
