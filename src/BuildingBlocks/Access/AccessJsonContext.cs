using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Access.ApiKeys;
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

namespace AmiPlatform.BuildingBlocks.Access;

[JsonSerializable(typeof(RegisterBody))]
[JsonSerializable(typeof(ConfirmEmailBody))]
[JsonSerializable(typeof(Registered))]
[JsonSerializable(typeof(LogInBody))]
[JsonSerializable(typeof(SignedIn))]
[JsonSerializable(typeof(RefreshBody))]
[JsonSerializable(typeof(ForgotPasswordBody))]
[JsonSerializable(typeof(ResetPasswordBody))]
[JsonSerializable(typeof(MeResponse))]
[JsonSerializable(typeof(ChangePasswordBody))]
[JsonSerializable(typeof(SecondFactorResponse))]
[JsonSerializable(typeof(BeginSecondFactorBody))]
[JsonSerializable(typeof(BegunSecondFactor))]
[JsonSerializable(typeof(ConfirmSecondFactorBody))]
[JsonSerializable(typeof(EnrolledSecondFactor))]
[JsonSerializable(typeof(RenewRecoveryCodesBody))]
[JsonSerializable(typeof(RecoveryCodes))]
[JsonSerializable(typeof(SwitchOffSecondFactorBody))]
[JsonSerializable(typeof(AssignFunderBody))]
[JsonSerializable(typeof(ChangeRolesBody))]
[JsonSerializable(typeof(CreateApiKeyBody))]
[JsonSerializable(typeof(CreatedApiKey))]
[JsonSerializable(typeof(ApiKeyResponse))]
[JsonSerializable(typeof(Page<ApiKeyResponse>))]
[JsonSerializable(typeof(ProvidersResponse))]
[JsonSerializable(typeof(ProviderSignOutResponse))]
[JsonSerializable(typeof(SessionResponse))]
[JsonSerializable(typeof(Page<SessionResponse>))]
[JsonSerializable(typeof(InviteStaffBody))]
[JsonSerializable(typeof(InvitedStaff))]
[JsonSerializable(typeof(AcceptStaffInvitationBody))]
[JsonSerializable(typeof(StaffInvitationResponse))]
[JsonSerializable(typeof(Page<StaffInvitationResponse>))]
[JsonSerializable(typeof(UserResponse))]
[JsonSerializable(typeof(Page<UserResponse>))]
internal sealed partial class AccessJsonContext : JsonSerializerContext;
