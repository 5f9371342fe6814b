using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Operators.Application.Applications;
using AmiPlatform.Operators.Application.Delegations;
using AmiPlatform.Operators.Application.Members;
using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Application.Status;

namespace AmiPlatform.Operators.Infrastructure;

[JsonSerializable(typeof(RegisterOperatorBody))]
[JsonSerializable(typeof(OperatorResponse))]
[JsonSerializable(typeof(Page<OperatorSummary>))]
[JsonSerializable(typeof(Page<DirectoryEntry>))]
[JsonSerializable(typeof(SignRepublicanCommitmentBody))]
[JsonSerializable(typeof(AddMemberBody))]
[JsonSerializable(typeof(Page<MemberResponse>))]
[JsonSerializable(typeof(RejectOperatorBody))]
[JsonSerializable(typeof(SuspendOperatorBody))]
[JsonSerializable(typeof(ReinstateOperatorBody))]
[JsonSerializable(typeof(CeaseOperatorBody))]
[JsonSerializable(typeof(DelegateSignatureBody))]
[JsonSerializable(typeof(DelegationResponse))]
[JsonSerializable(typeof(Page<DelegationResponse>))]
[JsonSerializable(typeof(Page<SubmittedApplicationResponse>))]
internal sealed partial class OperatorsJsonContext : JsonSerializerContext;
