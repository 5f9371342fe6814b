using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>A question on a call and its answer were published together, without a name.</summary>
/// <param name="CallId">The call.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="Question">The question, as published.</param>
/// <param name="Answer">The answer, as published.</param>
/// <param name="AnsweredAt">Instant of the publication.</param>
[WireName("ami.calls.call-question-answered.v1")]
public sealed record CallQuestionAnswered(Guid CallId, Guid QuestionId, string Question, string Answer, DateTimeOffset AnsweredAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => CallId;
}
