using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Ends a file on which nobody will decide, because its call is cancelled or its operator has ceased.</summary>
[Requires(ApplicationsPermissions.Instruct)]
internal sealed record CloseWithoutAction(Guid DossierId, ReasonBody Body) : ICommand;

internal sealed class CloseWithoutActionValidator : AbstractValidator<CloseWithoutAction>
{
    public CloseWithoutActionValidator() => RuleFor(command => command.Body).SetValidator(new ReasonBodyValidator());
}

internal sealed class CloseWithoutActionHandler(IAddressedDossiers dossiers, ICaller caller, TimeProvider clock) : ICommandHandler<CloseWithoutAction>
{
    public async Task<Result> Handle(CloseWithoutAction command, CancellationToken cancellationToken)
    {
        var found = await dossiers.FindAsync(command.DossierId, (access, dossier) => access.InstructRefusal(dossier), cancellationToken);
        return found.IsSuccess ? found.Value.CloseWithoutAction(command.Body.Reason, caller.UserId!.Value, clock.GetUtcNow()) : found;
    }
}
