using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Takes an inadmissible file up again, as it was when submitted.</summary>
[Requires(ApplicationsPermissions.Instruct)]
internal sealed record ReinstateDossier(Guid DossierId, ReasonBody Body) : ICommand;

internal sealed class ReinstateDossierValidator : AbstractValidator<ReinstateDossier>
{
    public ReinstateDossierValidator() => RuleFor(command => command.Body).SetValidator(new ReasonBodyValidator());
}

internal sealed class ReinstateDossierHandler(IAddressedDossiers dossiers, ICaller caller, TimeProvider clock) : ICommandHandler<ReinstateDossier>
{
    public async Task<Result> Handle(ReinstateDossier command, CancellationToken cancellationToken)
    {
        var found = await dossiers.FindAsync(command.DossierId, (access, dossier) => access.InstructRefusal(dossier), cancellationToken);
        return found.IsSuccess ? found.Value.Reinstate(command.Body.Reason, caller.UserId!.Value, clock.GetUtcNow()) : found;
    }
}
