using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Operators.Application.Applications;
using AmiPlatform.Operators.Application.Delegations;
using AmiPlatform.Operators.Application.Invitations;
using AmiPlatform.Operators.Application.Members;
using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Application.Status;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Infrastructure;

[JsonSerializable(typeof(OperatorIdentityBody))]
[JsonSerializable(typeof(OperatorResponse))]
[JsonSerializable(typeof(OperatorStatus?))]
[JsonSerializable(typeof(OperatorKind?))]
[JsonSerializable(typeof(Page<OperatorSummary>))]
[JsonSerializable(typeof(Page<DirectoryEntry>))]
[JsonSerializable(typeof(SignRepublicanCommitmentBody))]
[JsonSerializable(typeof(ChangeMemberBody))]
[JsonSerializable(typeof(Page<MemberResponse>))]
[JsonSerializable(typeof(InviteMemberBody))]
[JsonSerializable(typeof(InvitedMember))]
[JsonSerializable(typeof(AcceptedInvitation))]
[JsonSerializable(typeof(OfferedMembership))]
[JsonSerializable(typeof(Page<InvitationResponse>))]
[JsonSerializable(typeof(RejectOperatorBody))]
[JsonSerializable(typeof(SuspendOperatorBody))]
[JsonSerializable(typeof(ReinstateOperatorBody))]
[JsonSerializable(typeof(CeaseOperatorBody))]
[JsonSerializable(typeof(DelegateSignatureBody))]
[JsonSerializable(typeof(DelegationResponse))]
[JsonSerializable(typeof(Page<DelegationResponse>))]
[JsonSerializable(typeof(Page<SubmittedApplicationResponse>))]
internal sealed partial class OperatorsJsonContext : JsonSerializerContext;
