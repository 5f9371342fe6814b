using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Members;

/// <summary>Gives a member another role or mandate; a Representative does. Who is to become one is invited, and accepts.</summary>
[Requires(OperatorsPermissions.ManageOwn)]
internal sealed record ChangeMember(Guid OperatorId, Guid UserId, ChangeMemberBody Body) : ICommand;

/// <param name="Role">Editor or Viewer, or Representative for one who is; at least one Representative remains.</param>
/// <param name="MandateEndsOn">Last day of the mandate, where it has an end; past it the member acts no more, and delegations that would outlast it are revoked. One Representative without an end remains.</param>
internal sealed record ChangeMemberBody(MemberRole Role, DateOnly? MandateEndsOn = null);

internal sealed class ChangeMemberValidator : AbstractValidator<ChangeMember>
{
    public ChangeMemberValidator() => RuleFor(command => command.Body.Role).IsInEnum();
}

internal sealed class ChangeMemberHandler(IOperatorRepository operators, IOperatorsQueries queries, ICaller caller, IAuthority authority, TimeProvider clock)
    : ICommandHandler<ChangeMember>
{
    public async Task<Result> Handle(ChangeMember command, CancellationToken cancellationToken)
    {
        var id = new OperatorId(command.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return standing;
        return await operators.FindAsync(id, cancellationToken) is { } changed
            ? changed.ChangeMember(caller.UserId!.Value, command.UserId, command.Body.Role, command.Body.MandateEndsOn, authority.Now(clock))
            : OperatorErrors.NotFound(command.OperatorId);
    }
}
