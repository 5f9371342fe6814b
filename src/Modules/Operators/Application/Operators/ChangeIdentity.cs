using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Replaces what an operator says of itself; a Representative does. A verified operator whose identity changes is verified again.</summary>
[Requires(OperatorsPermissions.ManageOwn)]
internal sealed record ChangeIdentity(Guid OperatorId, OperatorIdentityBody Body) : ICommand;

internal sealed class ChangeIdentityValidator : AbstractValidator<ChangeIdentity>
{
    public ChangeIdentityValidator() => RuleFor(command => command.Body).SetValidator(new OperatorIdentityBodyValidator());
}

internal sealed class ChangeIdentityHandler(IOperatorRepository operators, IOperatorsQueries queries, ICaller caller, TimeProvider clock, IAuthority authority)
    : ICommandHandler<ChangeIdentity>
{
    public async Task<Result> Handle(ChangeIdentity command, CancellationToken cancellationToken)
    {
        var id = new OperatorId(command.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return standing;
        if (await operators.FindAsync(id, cancellationToken) is not { } changed) return OperatorErrors.NotFound(command.OperatorId);
        var now = authority.Now(clock);
        var identity = OperatorIdentity.Of(command.Body.ToClaims(), now.Day);
        if (!identity.IsSuccess) return identity;
        var siret = identity.Value.Siret;
        return siret != changed.Siret && await operators.IsRegisteredAsync(siret, cancellationToken)
            ? OperatorErrors.SiretAlreadyRegistered(siret)
            : changed.ChangeIdentity(identity.Value, caller.ToAgent(), now);
    }
}
