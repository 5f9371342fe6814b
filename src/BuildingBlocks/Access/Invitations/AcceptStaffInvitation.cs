using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.Registration;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Invitations;

/// <summary>Opens the account of somebody who was invited to act for the authority, with the code of the mail and a password of one's own. It signs in from then on, with the roles of the invitation.</summary>
[Anonymous]
internal sealed record AcceptStaffInvitation(AcceptStaffInvitationBody Body) : IAccessRequest<Registered>;

/// <param name="Code">The code of the mail; it serves once, for seven days.</param>
/// <param name="Password">Twelve characters at least, five different ones; none of those that everybody has.</param>
internal sealed record AcceptStaffInvitationBody(string Code, string Password);

internal sealed class AcceptStaffInvitationValidator : AbstractValidator<AcceptStaffInvitation>
{
    private const int MaximumLength = 100;

    public AcceptStaffInvitationValidator()
    {
        RuleFor(request => request.Body.Code).NotEmpty().MaximumLength(MaximumLength);
        RuleFor(request => request.Body.Password).IsNewPassword();
    }
}

internal sealed class AcceptStaffInvitationHandler(AccessDbContext context, AccountOpener opener, TimeProvider clock) : IAccessHandler<AcceptStaffInvitation, Registered>
{
    public async Task<Result<Registered>> Handle(AcceptStaffInvitation request, CancellationToken cancellationToken)
    {
        var (hash, now) = (PersonalToken.HashOf(request.Body.Code), clock.GetUtcNow());
        if (await context.StaffInvitations.AsTracking().SingleOrDefaultAsync(row => row.CodeHash == hash && row.ExpiresAt > now, cancellationToken) is not { } invitation)
            return AccessErrors.StaffInvitationCodeNotValid;
        // What was given by somebody who may give nothing any more is not given.
        if (!await context.AdministersAsync(invitation.InvitedBy, cancellationToken)) return AccessErrors.StaffInvitationCodeNotValid;
        var claims = invitation.Roles.Select(role => new Claim(ClaimTypes.Role, role)).ToList();
        if (invitation.FunderId is { } funder) claims.Add(new(CallerClaims.Funder, funder.ToString()));
        // The row goes with the account that it opens: of two that come with one code, one finds it.
        context.Remove(invitation);
        try
        {
            var opened = await opener.OpenAsync(invitation.Email, request.Body.Password, invitation.DisplayName, claims);
            if (opened.IsSuccess) return Registered.Of(opened.Value);
            // Whoever has registered with the address meanwhile, or was first with the code, signs in.
            return opened.Errors.Contains(AccessErrors.EmailTaken) ? AccessErrors.StaffInvitationCodeNotValid : Result<Registered>.Refused(opened.Errors);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccessErrors.StaffInvitationCodeNotValid;
        }
    }
}
