using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.States;

namespace AmiPlatform.Operators.Domain.Invitations;

internal static class InvitationErrors
{
    /// <summary>One answer for a wrong token, a replaced one and an invitation of another operator.</summary>
    public static Error NotFound() => Error.NotFound("operators.invitation-not-found");

    public static Error NotPending(InvitationState state, DateTimeOffset expiresAt) => state switch
    {
        InvitationState.Accepted => Error.Conflict("operators.invitation-used", With(state)),
        InvitationState.Revoked => Error.Conflict("operators.invitation-revoked", With(state)),
        _ => Error.Conflict("operators.invitation-expired", [.. With(state), ("expiresAt", expiresAt)]),
    };

    /// <summary>Which address it is, the link does not say.</summary>
    public static Error ForAnotherAddress() => Error.Forbidden("operators.invitation-for-another-address");

    public static Error InviterLeft() => Error.Conflict("operators.inviter-left");

    private static (string Name, object? Value)[] With(InvitationState state) => [(Situations.State, state.ToString()), (Situations.AllowedActions, Array.Empty<string>())];
}
