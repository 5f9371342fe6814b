using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Operators.Domain.Operators;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.Operators.Application.Applications;

/// <summary>Keeps the operator's history; a file that is submitted again has one line, the latest, and one that was taken back has none. One consumer, so that they come in order.</summary>
[Consumer("operators.when-an-application-is-submitted")]
internal sealed class WhenAnApplicationIsSubmitted(
    ISubmittedApplications history, IOperatorRepository operators, ILogger<WhenAnApplicationIsSubmitted> logger) : IIntegrationEventHandler<ApplicationSubmitted>, IIntegrationEventHandler<ApplicationRecalled>
{
    public async Task HandleAsync(ApplicationSubmitted integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        if (await history.FindAsync(integrationEvent.DossierId, cancellationToken) is { } line)
        {
            if (integrationEvent.SubmittedAt > line.SubmittedAt) line.Take(integrationEvent);
            return;
        }

        if (await operators.FindAsync(new OperatorId(integrationEvent.OperatorId), cancellationToken) is not { } applicant)
        {
            logger.LogWarning("Application file {DossierId} names the unknown operator {OperatorId}.", integrationEvent.DossierId, integrationEvent.OperatorId);
            return;
        }

        history.Add(SubmittedApplication.Of(integrationEvent));
        applicant.CountSubmittedApplication();
    }
    public async Task HandleAsync(ApplicationRecalled integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        if (await history.FindAsync(integrationEvent.DossierId, cancellationToken) is not { } line || line.SubmittedAt > integrationEvent.RecalledAt) return;
        history.Remove(line);
        (await operators.FindAsync(line.OperatorId, cancellationToken))?.UncountSubmittedApplication();
    }
}
