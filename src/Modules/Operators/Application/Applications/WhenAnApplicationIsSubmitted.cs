using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Operators.Domain.Operators;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.Operators.Application.Applications;

/// <summary>
/// Keeps the operator's history; a file that is submitted again has one line, the latest, one that was taken back before the deadline has none, and one that ended says how.
/// One consumer, so that they come in order.
/// </summary>
[Consumer("operators.when-an-application-is-submitted")]
internal sealed class WhenAnApplicationIsSubmitted(ISubmittedApplications history, ILogger<WhenAnApplicationIsSubmitted> logger) :
    IIntegrationEventHandler<ApplicationSubmitted>,
    IIntegrationEventHandler<ApplicationRecalled>,
    IIntegrationEventHandler<ApplicationResubmitted>,
    IIntegrationEventHandler<ApplicationDeclaredInadmissible>,
    IIntegrationEventHandler<ApplicationReinstated>,
    IIntegrationEventHandler<ApplicationWithdrawn>,
    IIntegrationEventHandler<ApplicationClosedWithoutAction>
{
    public async Task HandleAsync(ApplicationSubmitted integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        if (await history.FindAsync(integrationEvent.DossierId, cancellationToken) is { } line)
        {
            if (integrationEvent.SubmittedAt > line.SubmittedAt) line.Take(integrationEvent);
            return;
        }

        if (!await history.CountAsync(new OperatorId(integrationEvent.OperatorId), 1, cancellationToken))
        {
            logger.LogWarning("Application file {DossierId} names the unknown operator {OperatorId}.", integrationEvent.DossierId, integrationEvent.OperatorId);
            return;
        }

        history.Add(SubmittedApplication.Of(integrationEvent));
    }

    public async Task HandleAsync(ApplicationRecalled integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        if (await history.FindAsync(integrationEvent.DossierId, cancellationToken) is not { } line || line.SubmittedAt > integrationEvent.RecalledAt) return;
        history.Remove(line);
        await history.CountAsync(line.OperatorId, -1, cancellationToken);
    }

    public async Task HandleAsync(ApplicationResubmitted integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        (await history.FindAsync(integrationEvent.DossierId, cancellationToken))?.Take(integrationEvent);

    public Task HandleAsync(ApplicationDeclaredInadmissible integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        StandAsync(integrationEvent.DossierId, SubmittedApplicationState.Inadmissible, integrationEvent.DeclaredAt, cancellationToken);

    public Task HandleAsync(ApplicationReinstated integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        StandAsync(integrationEvent.DossierId, SubmittedApplicationState.Submitted, integrationEvent.ReinstatedAt, cancellationToken);

    public Task HandleAsync(ApplicationWithdrawn integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        StandAsync(integrationEvent.DossierId, SubmittedApplicationState.Withdrawn, integrationEvent.WithdrawnAt, cancellationToken);

    public Task HandleAsync(ApplicationClosedWithoutAction integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        StandAsync(integrationEvent.DossierId, SubmittedApplicationState.ClosedWithoutAction, integrationEvent.ClosedAt, cancellationToken);

    private async Task StandAsync(Guid dossierId, SubmittedApplicationState state, DateTimeOffset since, CancellationToken cancellationToken) =>
        (await history.FindAsync(dossierId, cancellationToken))?.Stand(state, since);
}
