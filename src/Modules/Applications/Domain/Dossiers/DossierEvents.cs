using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

internal sealed record DraftStarted(DossierId DossierId, Guid CallId, Guid OperatorId, DateTimeOffset At) : IDomainEvent;

internal sealed record DraftExpired(DossierId DossierId, DateTimeOffset At) : IDomainEvent;

internal sealed record DossierSubmitted(
    DossierId DossierId, Guid CallId, Guid OperatorId, string TrackingNumber, string ActionTitle, decimal Requested, DateTimeOffset At) : IDomainEvent;
