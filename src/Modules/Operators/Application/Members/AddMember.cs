using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Members;

/// <summary>Lets an account act for an operator, or gives a member another role; a Representative does.</summary>
[Requires(OperatorsPermissions.ManageOwn)]
internal sealed record AddMember(Guid OperatorId, AddMemberBody Body) : ICommand;

/// <param name="UserId">The account.</param>
/// <param name="Role">Representative, Editor or Viewer; at least one Representative remains.</param>
/// <param name="MandateEndsOn">Last day of the mandate, where it has an end; past it the member acts no more. One Representative without an end remains.</param>
internal sealed record AddMemberBody(Guid UserId, MemberRole Role, DateOnly? MandateEndsOn = null);

internal sealed class AddMemberValidator : AbstractValidator<AddMember>
{
    public AddMemberValidator()
    {
        RuleFor(command => command.Body.UserId).NotEmpty();
        RuleFor(command => command.Body.Role).IsInEnum();
    }
}

internal sealed class AddMemberHandler(IOperatorRepository operators, IOperatorsQueries queries, IUserDirectory users, ICaller caller, IAuthority authority, TimeProvider clock)
    : ICommandHandler<AddMember>
{
    public async Task<Result> Handle(AddMember command, CancellationToken cancellationToken)
    {
        var id = new OperatorId(command.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return standing;
        if (await operators.FindAsync(id, cancellationToken) is not { } joined) return OperatorErrors.NotFound(command.OperatorId);
        var userId = command.Body.UserId;
        if (!joined.HasMember(userId) && (await users.NamesAsync([userId], cancellationToken)).Count == 0) return OperatorErrors.UserNotKnown(userId);
        return joined.AddMember(caller.UserId!.Value, userId, command.Body.Role, authority.Now(clock), command.Body.MandateEndsOn);
    }
}
