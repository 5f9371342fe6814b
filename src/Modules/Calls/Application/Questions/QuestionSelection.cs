using AmiPlatform.Calls.Domain.Questions;

namespace AmiPlatform.Calls.Application.Questions;

/// <summary>What a page of questions shows, behind the last one of the page before.</summary>
internal sealed record QuestionSelection(Guid CallId, QuestionState? State, bool? Count, int Limit, QuestionPosition? Behind);
