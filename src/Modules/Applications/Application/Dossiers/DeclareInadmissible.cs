using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Says that a file will not be assessed, and why.</summary>
[Requires(ApplicationsPermissions.Instruct)]
internal sealed record DeclareInadmissible(Guid DossierId, ReasonBody Body) : ICommand;

internal sealed class DeclareInadmissibleValidator : AbstractValidator<DeclareInadmissible>
{
    public DeclareInadmissibleValidator() => RuleFor(command => command.Body).SetValidator(new ReasonBodyValidator());
}

internal sealed class DeclareInadmissibleHandler(IAddressedDossiers dossiers, ICaller caller, TimeProvider clock) : ICommandHandler<DeclareInadmissible>
{
    public async Task<Result> Handle(DeclareInadmissible command, CancellationToken cancellationToken)
    {
        var found = await dossiers.FindAsync(command.DossierId, (access, dossier) => access.InstructRefusal(dossier), cancellationToken);
        return found.IsSuccess ? found.Value.DeclareInadmissible(command.Body.Reason, caller.UserId!.Value, clock.GetUtcNow()) : found;
    }
}
