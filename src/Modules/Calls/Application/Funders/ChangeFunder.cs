using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Funders;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Funders;

/// <summary>Replaces what the directory holds of a funder; calls keep the name with which their envelopes were written.</summary>
[Requires(CallsPermissions.Manage)]
internal sealed record ChangeFunder(Guid FunderId, FunderBody Body) : ICommand;

internal sealed class ChangeFunderValidator : AbstractValidator<ChangeFunder>
{
    public ChangeFunderValidator() => RuleFor(command => command.Body).SetValidator(new FunderBodyValidator());
}

internal sealed class ChangeFunderHandler(IFunderRepository funders, IAuthority authority) : ICommandHandler<ChangeFunder>
{
    public async Task<Result> Handle(ChangeFunder command, CancellationToken cancellationToken) =>
        await funders.FindAsync(new FunderId(command.FunderId), cancellationToken) is { } funder
            ? funder.Change(command.Body.Read(), authority.Name, authority.Siren)
            : FunderErrors.NotFound(command.FunderId);
}
