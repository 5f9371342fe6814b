using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.Users;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Invitations;

/// <summary>
/// Invites an address to act for the authority: a mail brings it a code, which opens an account with the roles that are named, once, within seven days. Inviting the address again sends another code, with
/// the roles named then, and the code of before serves no more; so it needs no <c>Idempotency-Key</c>. Whoever has an account is not invited: give it the roles.
/// </summary>
[Requires(AccessPermissions.ManageAccounts)]
internal sealed record InviteStaff(InviteStaffBody Body) : IAccessRequest<InvitedStaff>;

/// <param name="Email">Address to invite; at most 254 characters.</param>
/// <param name="DisplayName">Name that the account will show to others; at most 100 characters.</param>
/// <param name="Roles">Administrator, ProgrammeManager, Instructor, Evaluator, CommitteeMember, FunderAgent, Finance or Auditor: one at least, each once.</param>
/// <param name="FunderId">Funder for which a FunderAgent will act; it can be said later.</param>
internal sealed record InviteStaffBody(string Email, string DisplayName, IReadOnlyList<string> Roles, Guid? FunderId = null);

/// <summary>An invitation just made.</summary>
/// <param name="Id">The invitation.</param>
/// <param name="ExpiresAt">Until when its code serves.</param>
internal sealed record InvitedStaff(Guid Id, DateTimeOffset ExpiresAt);

internal sealed class InviteStaffValidator : AbstractValidator<InviteStaff>
{
    public InviteStaffValidator()
    {
        RuleFor(request => request.Body.Email).IsEmail();
        RuleFor(request => request.Body.DisplayName).NotEmpty().IsLine(100);
        RuleFor(request => request.Body.Roles).AreRoles();
        RuleFor(request => request.Body.Roles).NotEmpty();
    }
}

internal sealed class InviteStaffHandler(
    ICaller caller, AccountKeeper accounts, AccessDbContext context, KnownFunders funders, ITransactionMail mail, IAuthority authority, IIdGenerator ids, TimeProvider clock)
    : IAccessHandler<InviteStaff, InvitedStaff>
{
    public async Task<Result<InvitedStaff>> Handle(InviteStaff request, CancellationToken cancellationToken)
    {
        if (caller.UserId is not { } by) return AccessErrors.NotSignedIn;
        var (email, name, roles, funderId) = request.Body;
        if (funderId is { } funder)
        {
            if (!roles.Contains(Roles.FunderAgent)) return AccessErrors.NotFunderAgent().At("/funderId");
            if (!await funders.HoldAsync(funder, cancellationToken)) return AccessErrors.FunderNotKnownYet(funder);
        }

        var normalized = accounts.NormalizeEmail(email);
        if (await context.Users.AnyAsync(account => account.NormalizedEmail == normalized, cancellationToken)) return AccessErrors.EmailTaken;
        var (code, now) = (PersonalToken.Create(), clock.GetUtcNow());
        var invitation = new StaffInvitation
        {
            Id = ids.Next(),
            Email = normalized!.ToLowerInvariant(),
            DisplayName = name.Trim(),
            Roles = roles,
            FunderId = funderId,
            CodeHash = code.Hash,
            InvitedBy = by,
            InvitedAt = now,
            ExpiresAt = now + StaffInvitation.Life,
        };
        context.Audit(nameof(InviteStaff), $"StaffInvitation:{invitation.Id}");
        var content = new StaffInvitationMail(invitation.DisplayName, code.Value, invitation.ExpiresAt, authority.Name);
        context.Beside = session => mail.Queue(session, "access", invitation.Email, $"access.staff-invitation:{invitation.Id}", content);
        await context.InviteAsync(invitation, cancellationToken);
        mail.Committed();
        return new InvitedStaff(invitation.Id, invitation.ExpiresAt);
    }
}
