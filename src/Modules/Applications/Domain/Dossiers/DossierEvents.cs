using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

internal sealed record DraftStarted(DossierId DossierId, Guid CallId, Guid OperatorId, DateTimeOffset At) : IDomainEvent;

internal sealed record DraftExpired(DossierId DossierId, DateTimeOffset At) : IDomainEvent;

internal sealed record DraftRevived(DossierId DossierId, DateTimeOffset At) : IDomainEvent;

internal sealed record DraftDiscarded(DossierId DossierId, Guid By, DateTimeOffset At) : IDomainEvent;

internal sealed record DossierSubmitted(
    DossierId DossierId, Guid CallId, Guid OperatorId, string TrackingNumber, string ActionTitle, decimal Requested, DateTimeOffset At) : IDomainEvent;

internal sealed record DossierRecalled(DossierIdentity Dossier, Guid By, DateTimeOffset At) : IDomainEvent;

internal sealed record CompletionAsked(
    DossierIdentity Dossier, IReadOnlyList<DossierSection> Sections, DateTimeOffset DueAt, Guid By, DateTimeOffset At) : IDomainEvent;

internal sealed record DueDateMoved(DossierIdentity Dossier, DateTimeOffset Before, DateTimeOffset DueAt, Guid By, DateTimeOffset At) : IDomainEvent;

internal sealed record CompletionTakenBack(DossierIdentity Dossier, Guid By, DateTimeOffset At) : IDomainEvent;

internal sealed record DossierResubmitted(DossierIdentity Dossier, string ActionTitle, decimal Requested, Guid By, DateTimeOffset At) : IDomainEvent;

internal sealed record CompletionLapsed(DossierIdentity Dossier, bool NowInadmissible, Guid By, DateTimeOffset At) : IDomainEvent;

internal sealed record DossierDeclaredAdmissible(DossierIdentity Dossier, Guid By, DateTimeOffset At) : IDomainEvent;

internal sealed record DossierDeclaredInadmissible(DossierIdentity Dossier, string Reason, Guid By, DateTimeOffset At) : IDomainEvent;

internal sealed record DossierReinstated(DossierIdentity Dossier, string Reason, Guid By, DateTimeOffset At) : IDomainEvent;

internal sealed record DossierWithdrawn(DossierIdentity Dossier, Guid By, DateTimeOffset At) : IDomainEvent;

internal sealed record DossierClosedWithoutAction(DossierIdentity Dossier, string Reason, Guid By, DateTimeOffset At) : IDomainEvent;

/// <summary>Of which submitted file an event speaks.</summary>
internal sealed record DossierIdentity(DossierId Id, Guid CallId, Guid OperatorId, string TrackingNumber);
