using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Operators.Application.Applications;
using AmiPlatform.Operators.Application.Members;
using AmiPlatform.Operators.Application.Operators;

namespace AmiPlatform.Operators.Infrastructure;

[JsonSerializable(typeof(RegisterOperatorBody))]
[JsonSerializable(typeof(OperatorResponse))]
[JsonSerializable(typeof(Page<OperatorSummary>))]
[JsonSerializable(typeof(Page<DirectoryEntry>))]
[JsonSerializable(typeof(SignRepublicanCommitmentBody))]
[JsonSerializable(typeof(AddMemberBody))]
[JsonSerializable(typeof(Page<MemberResponse>))]
[JsonSerializable(typeof(Page<SubmittedApplicationResponse>))]
internal sealed partial class OperatorsJsonContext : JsonSerializerContext;
