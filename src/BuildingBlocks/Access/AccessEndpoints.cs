using AmiPlatform.BuildingBlocks.Access.ApiKeys;
using AmiPlatform.BuildingBlocks.Access.Endpoints;
using AmiPlatform.BuildingBlocks.Access.Invitations;
using AmiPlatform.BuildingBlocks.Access.Me;
using AmiPlatform.BuildingBlocks.Access.Passwords;
using AmiPlatform.BuildingBlocks.Access.Providers;
using AmiPlatform.BuildingBlocks.Access.Registration;
using AmiPlatform.BuildingBlocks.Access.SecondFactors;
using AmiPlatform.BuildingBlocks.Access.Sessions;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Access.Users;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Hardening;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.BuildingBlocks.Access;

/// <summary>The endpoints under <c>/api/access</c>.</summary>
public static class AccessEndpoints
{
    /// <summary>Maps registration, sign-in, the signed-in account and the administrator's view of all accounts.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    public static void MapAccess(this IEndpointRouteBuilder endpoints)
    {
        var access = endpoints.MapGroup("/api/access").WithGroupName("platform").WithTags("access");
        access.MapAccess<Register>(HttpMethods.Post, "register", StatusCodes.Status202Accepted).AlsoRefuses(StatusCodes.Status422UnprocessableEntity);
        access.MapAccess<ConfirmEmail, Registered>(HttpMethods.Post, "confirm-email", StatusCodes.Status201Created).AlsoRefuses(StatusCodes.Status422UnprocessableEntity);
        access.MapAccess<LogIn, SignedIn>(HttpMethods.Post, "login").AlsoRefuses(StatusCodes.Status401Unauthorized);
        access.MapAccess<Refresh, SignedIn>(HttpMethods.Post, "refresh").AlsoRefuses(StatusCodes.Status401Unauthorized).LimitedAs(RateLimit.Public);
        access.MapAccess<GetProviders, ProvidersResponse>(HttpMethods.Get, "providers").LimitedAs(RateLimit.Public).Produces(StatusCodes.Status304NotModified);
        access.MapAccess<GetProviderSignOut, ProviderSignOutResponse>(HttpMethods.Get, "me/provider-sign-out").Produces(StatusCodes.Status304NotModified);
        var ways = endpoints.MapGroup(ProviderPaths.Group);
        ways.MapBrowserWay<BeginProviderSignIn>(ProviderPaths.SignInPattern).LimitedAs(RateLimit.Public);
        ways.MapBrowserWay<EndProviderSignIn>(ProviderPaths.CallbackPattern).LimitedAs(RateLimit.SignIn);
        ways.MapBrowserWay<ReturnFromProvider>(ProviderPaths.SignedOutPattern).LimitedAs(RateLimit.Public);
        access.MapAccess<ForgotPassword>(HttpMethods.Post, "forgot-password");
        access.MapAccess<ResetPassword>(HttpMethods.Post, "reset-password").AlsoRefuses(StatusCodes.Status422UnprocessableEntity);
        access.MapAccess<LogOut>(HttpMethods.Post, "logout");
        access.MapAccess<GetMe, MeResponse>(HttpMethods.Get, "me").Produces(StatusCodes.Status304NotModified);
        access.MapAccess<ChangePassword, SignedIn>(HttpMethods.Post, "me/password").LimitedAs(RateLimit.SignIn)
            .AlsoRefuses(StatusCodes.Status412PreconditionFailed, StatusCodes.Status422UnprocessableEntity);
        access.MapAccess<GetSecondFactor, SecondFactorResponse>(HttpMethods.Get, "me/second-factor").Produces(StatusCodes.Status304NotModified);
        access.MapAccess<BeginSecondFactor, BegunSecondFactor>(HttpMethods.Post, "me/second-factor").LimitedAs(RateLimit.SignIn)
            .AlsoRefuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        access.MapAccess<ConfirmSecondFactor, EnrolledSecondFactor>(HttpMethods.Post, "me/second-factor/confirm").LimitedAs(RateLimit.SignIn)
            .AlsoRefuses(StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed, StatusCodes.Status422UnprocessableEntity);
        access.MapAccess<RenewRecoveryCodes, RecoveryCodes>(HttpMethods.Post, "me/second-factor/recovery-codes").LimitedAs(RateLimit.SignIn)
            .AlsoRefuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        access.MapAccess<SwitchOffSecondFactor, SignedIn>(HttpMethods.Post, "me/second-factor/switch-off").LimitedAs(RateLimit.SignIn)
            .AlsoRefuses(StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed, StatusCodes.Status422UnprocessableEntity);
        access.MapAccess<BrowseSessions, Page<SessionResponse>>(HttpMethods.Get, "me/sessions").RefusesOtherOrders<BrowseSessions>();
        access.MapAccess<SignOutElsewhere>(HttpMethods.Delete, "me/sessions");
        access.MapAccess<RevokeSession>(HttpMethods.Delete, "me/sessions/{sessionId:guid}");
        access.MapAccess<CreateApiKey, CreatedApiKey>(HttpMethods.Post, "me/api-keys", StatusCodes.Status201Created)
            .AlsoRefuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        access.MapAccess<BrowseApiKeys, Page<ApiKeyResponse>>(HttpMethods.Get, "me/api-keys").RefusesOtherOrders<BrowseApiKeys>();
        access.MapAccess<RevokeApiKey>(HttpMethods.Delete, "me/api-keys/{keyId:guid}");
        access.MapAccess<BrowseUsers, Page<UserResponse>>(HttpMethods.Get, "users").RefusesOtherOrders<BrowseUsers>();
        access.MapAccess<GetUser, UserResponse>(HttpMethods.Get, "users/{userId:guid}").Produces(StatusCodes.Status304NotModified);
        access.MapAccess<AssignFunder>(HttpMethods.Put, "users/{userId:guid}/funder").WithPrecondition().AlsoRefuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        access.MapAccess<ChangeRoles>(HttpMethods.Put, "users/{userId:guid}/roles").WithPrecondition().AlsoRefuses(StatusCodes.Status409Conflict);
        access.MapAccess<DeactivateUser>(HttpMethods.Post, "users/{userId:guid}/deactivate").WithPrecondition().AlsoRefuses(StatusCodes.Status409Conflict);
        access.MapAccess<ReactivateUser>(HttpMethods.Post, "users/{userId:guid}/reactivate").WithPrecondition().AlsoRefuses(StatusCodes.Status409Conflict);
        access.MapAccess<ResetSecondFactor>(HttpMethods.Post, "users/{userId:guid}/second-factor/reset").WithPrecondition()
            .AlsoRefuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        access.MapAccess<BrowseStaffInvitations, Page<StaffInvitationResponse>>(HttpMethods.Get, "staff-invitations").RefusesOtherOrders<BrowseStaffInvitations>();
        access.MapAccess<InviteStaff, InvitedStaff>(HttpMethods.Post, "staff-invitations", StatusCodes.Status201Created)
            .AlsoRefuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        access.MapAccess<WithdrawStaffInvitation>(HttpMethods.Delete, "staff-invitations/{invitationId:guid}");
        access.MapAccess<AcceptStaffInvitation, Registered>(HttpMethods.Post, "staff-invitations/accept", StatusCodes.Status201Created)
            .AlsoRefuses(StatusCodes.Status422UnprocessableEntity);
    }
}
