using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Infrastructure.Messaging;

internal sealed class ApplicationsEventTranslator : IEventTranslator
{
    public IIntegrationEvent? Translate(IDomainEvent domainEvent, DateTimeOffset occurredAt) => domainEvent switch
    {
        DossierSubmitted(var id, var callId, var operatorId, var number, var title, var requested, var at) =>
            new ApplicationSubmitted(id.Value, callId, operatorId, number, title, requested, at),
        DossierRecalled(var dossier, _, var at) => new ApplicationRecalled(dossier.Id.Value, dossier.CallId, dossier.OperatorId, dossier.TrackingNumber, at),
        CompletionAsked(var dossier, var sections, var dueAt, _, var at) =>
            new CompletionRequested(
                dossier.Id.Value, dossier.CallId, dossier.OperatorId, dossier.TrackingNumber, [.. sections.Select(section => section.ToString())], dueAt, at),
        DueDateMoved(var dossier, var before, var dueAt, _, var at) =>
            new CompletionDueDateCorrected(dossier.Id.Value, dossier.CallId, dossier.OperatorId, dossier.TrackingNumber, before, dueAt, at),
        CompletionTakenBack(var dossier, _, var at) => new CompletionCancelled(dossier.Id.Value, dossier.CallId, dossier.OperatorId, dossier.TrackingNumber, at),
        DossierResubmitted(var dossier, var title, var requested, _, var at) =>
            new ApplicationResubmitted(dossier.Id.Value, dossier.CallId, dossier.OperatorId, dossier.TrackingNumber, title, requested, at),
        DossierDeclaredAdmissible(var dossier, _, var at) =>
            new ApplicationDeclaredAdmissible(dossier.Id.Value, dossier.CallId, dossier.OperatorId, dossier.TrackingNumber, at),
        DossierDeclaredInadmissible(var dossier, var reason, _, var at) =>
            new ApplicationDeclaredInadmissible(dossier.Id.Value, dossier.CallId, dossier.OperatorId, dossier.TrackingNumber, reason, false, at),
        CompletionLapsed(var dossier, true, _, var at) =>
            new ApplicationDeclaredInadmissible(dossier.Id.Value, dossier.CallId, dossier.OperatorId, dossier.TrackingNumber, null, true, at),
        DossierReinstated(var dossier, var reason, _, var at) =>
            new ApplicationReinstated(dossier.Id.Value, dossier.CallId, dossier.OperatorId, dossier.TrackingNumber, reason, at),
        DossierWithdrawn(var dossier, _, var at) => new ApplicationWithdrawn(dossier.Id.Value, dossier.CallId, dossier.OperatorId, dossier.TrackingNumber, at),
        DossierClosedWithoutAction(var dossier, var reason, _, var at) =>
            new ApplicationClosedWithoutAction(dossier.Id.Value, dossier.CallId, dossier.OperatorId, dossier.TrackingNumber, reason, at),
        // A draft is nobody's business but its operator's, and a file that goes on as it was submitted is no news.
        DraftStarted or DraftExpired or DraftRevived or DraftDiscarded or CompletionLapsed => null,
        _ => throw new ArgumentOutOfRangeException(nameof(domainEvent), domainEvent.GetType().Name, null),
    };
}
