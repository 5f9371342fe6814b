using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Funders;
using AmiPlatform.Calls.Domain.Questions;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Calls.Infrastructure.Messaging;

/// <summary>What leaves the module.</summary>
internal sealed class CallsEventTranslator : IEventTranslator
{
    public IIntegrationEvent? Translate(IDomainEvent domainEvent, DateTimeOffset occurredAt) => domainEvent switch
    {
        DraftStarted or DraftRevised or CallCalledOff { WasPublished: false } or FunderAdded or FunderRenamed or FunderChanged or ResolutionRecorded => null,
        QuestionAsked or QuestionDismissed or LaunchMeetingHeard => null,
        VersionPublished published => new CallPublished(published.CallId.Value, PublishedVersion.Of(published), published.PublishedAt),
        SubmissionsOpened opened => new CallOpened(opened.CallId.Value, opened.Opens),
        SubmissionsClosed closed => new CallClosed(closed.CallId.Value, closed.Deadline),
        DeadlineExtended extended => PublishedVersion.Of(extended),
        ResolutionTookEffect effect => new ResolutionExecutory(effect.CallId.Value, PublishedVersion.Of(effect.Resolution), effect.ExecutoryOn),
        QuestionAnswered answered => new CallQuestionAnswered(
            answered.CallId.Value, answered.QuestionId.Value, answered.Question, answered.Answer, answered.AnsweredAt),
        CallPutAway away => new CallArchived(away.CallId.Value, away.ArchivedAt),
        CallCalledOff ended => new CallCancelled(ended.CallId.Value, ended.Cancellation.Reason, ended.Cancellation.CancelledAt),
        _ => throw new ArgumentOutOfRangeException(nameof(domainEvent), domainEvent, "The translator does not know this event."),
    };
}
