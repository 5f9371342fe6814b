using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Domain.Questions;

internal sealed record QuestionAsked(QuestionId QuestionId, CallId CallId) : IDomainEvent;

internal sealed record QuestionAnswered(QuestionId QuestionId, CallId CallId, string Question, string Answer, DateTimeOffset AnsweredAt) : IDomainEvent;

internal sealed record QuestionDismissed(QuestionId QuestionId) : IDomainEvent;
