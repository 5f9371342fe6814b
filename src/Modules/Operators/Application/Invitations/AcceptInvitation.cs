using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Invitations;

/// <summary>Makes the signed-in account a member of the operator that invited it, if the account has the address that was invited.</summary>
/// <param name="Token">Secret of the link.</param>
[Requires(OperatorsPermissions.ManageOwn)]
internal sealed record AcceptInvitation(string Token) : ICommand<AcceptedInvitation>;

/// <summary>A membership just begun.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="Role">Role of the account there.</param>
internal sealed record AcceptedInvitation(Guid OperatorId, MemberRole Role);

internal sealed class AcceptInvitationValidator : AbstractValidator<AcceptInvitation>
{
    public AcceptInvitationValidator() => RuleFor(command => command.Token).NotEmpty().IsLine(InvitationToken.MaximumLength);
}

internal sealed class AcceptInvitationHandler(
    IInvitationRepository invitations, IOperatorRepository operators, IUserDirectory accounts, ICaller caller, IAuthority authority, TimeProvider clock)
    : ICommandHandler<AcceptInvitation, AcceptedInvitation>
{
    public async Task<Result<AcceptedInvitation>> Handle(AcceptInvitation command, CancellationToken cancellationToken)
    {
        if (await invitations.OfTokenAsync(new InvitationToken(command.Token), cancellationToken) is not { } invitation) return InvitationErrors.NotFound();
        if (await operators.FindAsync(invitation.OperatorId, cancellationToken) is not { } inviting) return InvitationErrors.NotFound();
        var (userId, now) = (caller.UserId!.Value, authority.Now(clock));
        var accepted = invitation.Accept(userId, await accounts.EmailAsync(userId, cancellationToken), now.At);
        if (!accepted.IsSuccess) return Result<AcceptedInvitation>.Refused(accepted.Errors);
        var admitted = inviting.Admit(invitation.InvitedBy, userId, invitation.Role, invitation.MandateEndsOn, now);
        return admitted.IsSuccess ? new AcceptedInvitation(inviting.Id.Value, invitation.Role) : Result<AcceptedInvitation>.Refused(admitted.Errors);
    }
}
