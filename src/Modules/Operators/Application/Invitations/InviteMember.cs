using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Invitations;

/// <summary>Invites an address to act for the operator: a mail brings it the link, which the answer shows too, once. Inviting the address again replaces the link.</summary>
[Requires(OperatorsPermissions.ManageOwn)]
internal sealed record InviteMember(Guid OperatorId, InviteMemberBody Body) : ICommand<InvitedMember>;

/// <param name="Email">Address to invite; at most 254 characters.</param>
/// <param name="Role">Representative, Editor or Viewer.</param>
/// <param name="MandateEndsOn">Last day of the mandate, where it has an end; past it the member acts no more.</param>
internal sealed record InviteMemberBody(string Email, MemberRole Role, DateOnly? MandateEndsOn = null);

/// <summary>An invitation just made.</summary>
/// <param name="Id">The invitation.</param>
/// <param name="OperatorId">The operator.</param>
/// <param name="ExpiresAt">Until when the link works.</param>
/// <param name="Link">Where it is read and accepted; shown only here, and left out where the answer is repeated by <c>Idempotency-Key</c>.</param>
internal sealed record InvitedMember(Guid Id, Guid OperatorId, DateTimeOffset ExpiresAt, [property: ShownOnce] Uri? Link = null);

internal sealed class InviteMemberValidator : AbstractValidator<InviteMember>
{
    public InviteMemberValidator()
    {
        RuleFor(command => command.Body.Email).Cascade(CascadeMode.Stop).NotEmpty().IsLine(Invitation.EmailLength).IsEmailAddress();
        RuleFor(command => command.Body.Role).IsInEnum();
    }
}

internal sealed class InviteMemberHandler(
    IOperatorRepository operators, IInvitationRepository invitations, IOperatorsQueries queries, IPublicLinks links, ICaller caller, IIdGenerator ids, IAuthority authority,
    IMail mail, TimeProvider clock)
    : ICommandHandler<InviteMember, InvitedMember>
{
    public async Task<Result<InvitedMember>> Handle(InviteMember command, CancellationToken cancellationToken)
    {
        var id = new OperatorId(command.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return Result<InvitedMember>.Refused(standing.Errors);
        if (await operators.FindAsync(id, cancellationToken) is not { } inviting) return OperatorErrors.NotFound(command.OperatorId);
        var by = caller.UserId!.Value;
        var (email, role, mandate) = command.Body;
        var now = authority.Now(clock);
        var may = inviting.MayInvite(by, mandate, now);
        if (!may.IsSuccess) return Result<InvitedMember>.Refused(may.Errors);
        if (await invitations.OfAddressAsync(id, Invitation.EmailOf(email), cancellationToken) is not { } invitation)
            invitations.Add(invitation = Invitation.To(new InvitationId(ids.Next()), id, email));
        var token = InvitationToken.Make();
        invitation.Send(token, by, role, mandate, now.At);
        var link = links.To($"/api/operators/invitations/{token.Text}");
        mail.Queue(invitation.Email, $"operators.invitation:{token.Hash}", new InvitationMail(inviting.LegalName, role, link, invitation.ExpiresAt, authority.Name));
        return new InvitedMember(invitation.Id.Value, command.OperatorId, invitation.ExpiresAt, link);
    }
}
