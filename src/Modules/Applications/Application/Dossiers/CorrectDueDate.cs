using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Moves the due date of the open completion request, later or earlier, up to 180 days after it was asked; what is asked stays. The same date again changes nothing.</summary>
[Requires(ApplicationsPermissions.Instruct)]
internal sealed record CorrectDueDate(Guid DossierId, CorrectDueDateBody Body) : ICommand;

/// <param name="DueOn">Last day, in the legal zone, on which the operator is waited for.</param>
internal sealed record CorrectDueDateBody(DateOnly DueOn);

internal sealed class CorrectDueDateValidator : AbstractValidator<CorrectDueDate>
{
    public CorrectDueDateValidator() => RuleFor(command => command.Body.DueOn).NotEmpty();
}

internal sealed class CorrectDueDateHandler(IAddressedDossiers dossiers, IAuthority authority, ICaller caller, TimeProvider clock) : ICommandHandler<CorrectDueDate>
{
    public async Task<Result> Handle(CorrectDueDate command, CancellationToken cancellationToken)
    {
        var found = await dossiers.FindAsync(command.DossierId, (access, dossier) => access.InstructRefusal(dossier), cancellationToken);
        return found.IsSuccess ? found.Value.CorrectDueDate(authority.EndOf(command.Body.DueOn), caller.UserId!.Value, clock.GetUtcNow()) : found;
    }
}
