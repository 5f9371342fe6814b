using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Application.Territories;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>
/// Saves some fields of a draft (JSON merge patch). It is never refused for what is missing, and only refused for its version when a field that it touches
/// changed since.
/// </summary>
[Requires(ApplicationsPermissions.Write)]
internal sealed record SaveDraft(Guid DossierId, SaveDraftBody Body) : ICommand;

internal sealed class SaveDraftValidator : AbstractValidator<SaveDraft>
{
    public SaveDraftValidator()
    {
        RuleFor(command => command.Body.Action.Value).SetValidator(new SaveActionValidator()).When(command => command.Body.Action.IsPresent)
            .OverridePropertyName("Body.Action");
        RuleFor(command => command.Body.RequestedAmounts.Value!.Count).LessThanOrEqualTo(50).When(command => command.Body.RequestedAmounts.Value is not null)
            .OverridePropertyName("Body.RequestedAmounts");
    }
}

internal sealed class SaveDraftHandler(
    IDossierRepository dossiers,
    IKnownCalls calls,
    IKnownOperators operators,
    IKnownTerritory territory,
    ICaller caller,
    RequestContext request,
    TimeProvider clock) : ICommandHandler<SaveDraft>
{
    public async Task<Result> Handle(SaveDraft command, CancellationToken cancellationToken)
    {
        if (await dossiers.FindForMergeAsync(new DossierId(command.DossierId), cancellationToken) is not { } dossier)
            return DossierErrors.NotFound(command.DossierId);
        var access = await DossierAccess.OfAsync(caller, operators, dossier.OperatorId, dossier.Content, cancellationToken);
        if (access.EditRefusal(dossier) is { } refusal) return refusal;
        if (DraftPatch.ShapeFaults(command.Body) is { Count: > 0 } faults) return Result.Refused(faults);
        if (await UnknownFundersAsync(dossier, command.Body, cancellationToken) is { Count: > 0 } funders) return Result.Refused(funders);
        if (await UnknownDistrictsAsync(command.Body, cancellationToken) is { Count: > 0 } districts) return Result.Refused(districts);
        if (await UnknownCommunesAsync(command.Body, cancellationToken) is { Count: > 0 } communes) return Result.Refused(communes);

        var basedOn = request.ExpectedVersion ?? dossier.Version;
        if (basedOn > dossier.Version) return DossierErrors.VersionChanged();
        return dossier.Save(DraftPatch.Changes(command.Body), basedOn, clock.GetUtcNow());
    }

    private async Task<IReadOnlyList<Error>> UnknownFundersAsync(Dossier dossier, SaveDraftBody body, CancellationToken cancellationToken)
    {
        if (body.RequestedAmounts.Value is not { Count: > 0 } amounts) return [];
        var call = await calls.FindAsync(dossier.CallId, cancellationToken);
        var funders = call?.Published.Envelopes.Select(envelope => envelope.FunderId).ToHashSet() ?? [];
        return [.. amounts.Keys.Where(funder => !funders.Contains(funder)).Select(DossierErrors.FunderNotOfTheCall)];
    }

    private async Task<IReadOnlyList<Error>> UnknownDistrictsAsync(SaveDraftBody body, CancellationToken cancellationToken)
    {
        if (!body.Action.IsPresent || body.Action.Value.Districts.Value is not { Count: > 0 } districts) return [];
        var known = (await territory.DistrictsAsync(districts, cancellationToken)).Select(district => district.Id).ToHashSet();
        return
        [
            .. districts.Select((id, index) => (id, index)).Where(district => !known.Contains(district.id))
                .Select(district => ReferenceErrors.NotKnownYet(district.id, $"/action/districts/{district.index}")),
        ];
    }

    private async Task<IReadOnlyList<Error>> UnknownCommunesAsync(SaveDraftBody body, CancellationToken cancellationToken)
    {
        if (!body.Action.IsPresent || body.Action.Value.Communes.Value is not { Count: > 0 } communes) return [];
        var known = (await territory.CommunesAsync(communes, cancellationToken)).Select(commune => commune.Code).ToHashSet();
        return [.. communes.Select((code, index) => (code, index)).Where(commune => !known.Contains(commune.code)).Select(commune => DossierErrors.CommuneNotKnown(commune.code, commune.index))];
    }
}
