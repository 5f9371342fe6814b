namespace AmiPlatform.BuildingBlocks.Access.Invitations;

/// <summary>An invitation of staff that nobody has accepted yet.</summary>
/// <param name="Id">The invitation.</param>
/// <param name="Email">Address that is invited, in lower case.</param>
/// <param name="DisplayName">Name that the account will show to others.</param>
/// <param name="Roles">Staff roles that it will hold.</param>
/// <param name="FunderId">Funder for which a FunderAgent will act.</param>
/// <param name="InvitedBy">Account of the administrator.</param>
/// <param name="InvitedAt">When the mail was queued.</param>
/// <param name="ExpiresAt">Until when its code serves; it is listed thirty days longer.</param>
internal sealed record StaffInvitationResponse(
    Guid Id, string Email, string DisplayName, IReadOnlyList<string> Roles, Guid? FunderId, Guid InvitedBy, DateTimeOffset InvitedAt, DateTimeOffset ExpiresAt)
{
    public static StaffInvitationResponse Of(StaffInvitation invitation) => new(
        invitation.Id, invitation.Email, invitation.DisplayName, invitation.Roles, invitation.FunderId, invitation.InvitedBy, invitation.InvitedAt, invitation.ExpiresAt);
}
