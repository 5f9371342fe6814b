using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Takes an inadmissible file up again, as it was when submitted; not one of an archived call.</summary>
[Requires(ApplicationsPermissions.Instruct)]
internal sealed record ReinstateDossier(Guid DossierId, ReasonBody Body) : ICommand;

internal sealed class ReinstateDossierValidator : AbstractValidator<ReinstateDossier>
{
    public ReinstateDossierValidator() => RuleFor(command => command.Body).SetValidator(new ReasonBodyValidator());
}

internal sealed class ReinstateDossierHandler(IAddressedDossiers dossiers, IKnownCalls calls, ICaller caller, TimeProvider clock) : ICommandHandler<ReinstateDossier>
{
    public async Task<Result> Handle(ReinstateDossier command, CancellationToken cancellationToken)
    {
        var found = await dossiers.FindAsync(command.DossierId, (access, dossier) => access.InstructRefusal(dossier), cancellationToken);
        if (!found.IsSuccess) return found;
        return await calls.FindAsync(found.Value.CallId, cancellationToken) is { } call
            ? found.Value.Reinstate(call.IsArchived, command.Body.Reason, caller.UserId!.Value, clock.GetUtcNow())
            : ReferenceErrors.NotKnownYet(found.Value.CallId, "/callId");
    }
}
