namespace AmiPlatform.Operators.Domain.Invitations;

internal enum InvitationState
{
    Pending,
    Accepted,
    Revoked,
    Expired,
}
