using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Application.Funders;
using AmiPlatform.Calls.Application.Questions;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Funders;
using AmiPlatform.Calls.Domain.Questions;

namespace AmiPlatform.Calls.Infrastructure;

/// <summary>What the module reads and writes over HTTP.</summary>
[JsonSerializable(typeof(CallDraftBody))]
[JsonSerializable(typeof(ExtendDeadlineBody))]
[JsonSerializable(typeof(CancelCallBody))]
[JsonSerializable(typeof(ResolutionData))]
[JsonSerializable(typeof(FunderBody))]
[JsonSerializable(typeof(RegisteredFunder))]
[JsonSerializable(typeof(FunderResponse))]
[JsonSerializable(typeof(Page<FunderSummary>))]
[JsonSerializable(typeof(AskQuestionBody))]
[JsonSerializable(typeof(AnswerQuestionBody))]
[JsonSerializable(typeof(DismissQuestionBody))]
[JsonSerializable(typeof(AskedQuestion))]
[JsonSerializable(typeof(QuestionResponse))]
[JsonSerializable(typeof(Page<QuestionResponse>))]
[JsonSerializable(typeof(DraftedCall))]
[JsonSerializable(typeof(CallResponse))]
[JsonSerializable(typeof(CallPhase?))]
[JsonSerializable(typeof(FunderKind?))]
[JsonSerializable(typeof(QuestionState?))]
[JsonSerializable(typeof(Page<CallSummary>))]
internal sealed partial class CallsJsonContext : JsonSerializerContext;
