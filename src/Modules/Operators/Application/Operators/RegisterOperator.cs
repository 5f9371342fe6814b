using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using AutoMapper;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Enters an organisation in the directory; the account that registers it becomes its Representative.</summary>
[Requires(OperatorsPermissions.Register)]
internal sealed record RegisterOperator(OperatorIdentityBody Body) : ICommand<OperatorResponse>;

internal sealed class RegisterOperatorValidator : AbstractValidator<RegisterOperator>
{
    public RegisterOperatorValidator() => RuleFor(command => command.Body).SetValidator(new OperatorIdentityBodyValidator());
}

internal sealed class RegisterOperatorHandler(
    IOperatorRepository operators, ICaller caller, IIdGenerator ids, TimeProvider clock, IAuthority authority, IMapper mapper)
    : ICommandHandler<RegisterOperator, OperatorResponse>
{
    public async Task<Result<OperatorResponse>> Handle(RegisterOperator command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var identity = OperatorIdentity.Of(command.Body.ToClaims(), authority.DateOf(now));
        if (!identity.IsSuccess) return Result<OperatorResponse>.Refused(identity.Errors);
        if (await operators.IsRegisteredAsync(identity.Value.Siret, cancellationToken)) return OperatorErrors.SiretAlreadyRegistered(identity.Value.Siret);
        var registered = Operator.Register(new OperatorId(ids.Next()), identity.Value, caller.UserId!.Value, now);
        operators.Add(registered);
        return mapper.Map<OperatorResponse>(registered).For(MemberRole.Representative, decides: false);
    }
}
