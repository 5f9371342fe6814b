using AmiPlatform.Applications.Application.Operators;
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
        RuleFor(command => command.Body.Action.Value!).SetValidator(new SaveActionValidator()).When(command => command.Body.Action.Value is not null)
            .OverridePropertyName("Body.Action");
        RuleFor(command => command.Body.RequestedAmounts.Value!.Count).LessThanOrEqualTo(50).When(command => command.Body.RequestedAmounts.Value is not null)
            .OverridePropertyName("Body.RequestedAmounts");
    }
}

internal sealed class SaveDraftHandler(
    IDossierRepository dossiers,
    IDraftReferences references,
    IKnownOperators operators,
    ICircumstances circumstances,
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
        if (await references.FaultsAsync(dossier.CallId, command.Body, cancellationToken) is { Count: > 0 } unknown) return Result.Refused(unknown);

        await circumstances.TellAsync(dossier, cancellationToken);
        var basedOn = request.ExpectedVersion ?? dossier.Version;
        if (basedOn > dossier.Version) return DossierErrors.VersionChanged();
        return dossier.Save(DraftPatch.Changes(command.Body, dossier.Content), basedOn, clock.GetUtcNow());
    }
}
